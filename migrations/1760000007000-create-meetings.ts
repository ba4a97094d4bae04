import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings that go through several cases, one room after another. Who takes part sees the list; a case only who is in it. */
export class CreateMeetings1760000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_series (
        id uuid NOT NULL,
        every_weeks integer NOT NULL,
        time_zone text NOT NULL,
        CONSTRAINT meeting_series_pk PRIMARY KEY (id),
        CONSTRAINT meeting_series_weeks_sane CHECK (every_weeks BETWEEN 1 AND 52)
      )`);
    await runner.query(`
      CREATE TABLE meeting (
        id uuid NOT NULL,
        series_id uuid,
        title text NOT NULL,
        status text NOT NULL DEFAULT 'planned',
        starts_at timestamptz(3) NOT NULL,
        started_at timestamptz(3),
        ended_at timestamptz(3),
        facilitator_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT meeting_pk PRIMARY KEY (id),
        CONSTRAINT meeting_series_fk FOREIGN KEY (series_id) REFERENCES meeting_series (id),
        CONSTRAINT meeting_facilitator_fk FOREIGN KEY (facilitator_id) REFERENCES member (id),
        CONSTRAINT meeting_status_known CHECK (status IN ('planned', 'running', 'ended', 'cancelled'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX meeting_series_one_open_uq ON meeting (series_id) WHERE status IN ('planned', 'running')`,
    );
    await runner.query(`
      CREATE TABLE meeting_member (
        meeting_id uuid NOT NULL,
        member_id uuid NOT NULL,
        CONSTRAINT meeting_member_pk PRIMARY KEY (meeting_id, member_id),
        CONSTRAINT meeting_member_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
        CONSTRAINT meeting_member_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await runner.query('CREATE INDEX meeting_member_member_ix ON meeting_member (member_id)');
    await runner.query(`
      CREATE TABLE meeting_item (
        id uuid NOT NULL,
        meeting_id uuid NOT NULL,
        case_id uuid NOT NULL,
        room_id uuid NOT NULL,
        position integer NOT NULL,
        lane text,
        minutes integer NOT NULL,
        late_reason text,
        returned_from uuid,
        added_by uuid,
        added_at timestamptz(3) NOT NULL DEFAULT now(),
        consultation_id uuid,
        state text NOT NULL DEFAULT 'waiting',
        CONSTRAINT meeting_item_pk PRIMARY KEY (id),
        CONSTRAINT meeting_item_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting (id) ON DELETE CASCADE,
        CONSTRAINT meeting_item_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT meeting_item_consultation_fk FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE SET NULL,
        CONSTRAINT meeting_item_case_uq UNIQUE (meeting_id, case_id),
        CONSTRAINT meeting_item_lane_known CHECK (lane IN ('discuss', 'not_ready', 'standard_path')),
        CONSTRAINT meeting_item_state_known CHECK (state IN ('waiting', 'current', 'done')),
        CONSTRAINT meeting_item_minutes_sane CHECK (minutes BETWEEN 1 AND 240)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX meeting_item_one_current_uq ON meeting_item (meeting_id) WHERE state = 'current'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['meeting_item', 'meeting_member', 'meeting', 'meeting_series'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
