import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consultations and what belongs to them. What people wrote stays in the room's log alone (`*_seq` point there), so that a purge there
 * reaches everything; a held recommendation is the exception until it goes into the log.
 */
export class CreateConsultations1760000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation (
        id uuid NOT NULL,
        room_id uuid NOT NULL,
        status text NOT NULL,
        phase text,
        scheduled_for timestamptz(3),
        started_at timestamptz(3),
        started_seq bigint,
        ended_at timestamptz(3),
        facilitator_id uuid NOT NULL,
        presenter_id uuid NOT NULL,
        summary_back_seq bigint,
        summary_back_by uuid,
        version integer NOT NULL,
        event_seq bigint NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT consultation_pk PRIMARY KEY (id),
        CONSTRAINT consultation_room_fk FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE,
        CONSTRAINT consultation_facilitator_fk FOREIGN KEY (facilitator_id) REFERENCES member (id),
        CONSTRAINT consultation_presenter_fk FOREIGN KEY (presenter_id) REFERENCES member (id),
        CONSTRAINT consultation_status_known CHECK (status IN ('scheduled', 'running', 'ended', 'cancelled')),
        CONSTRAINT consultation_phase_known CHECK (phase IN ('present', 'clarify', 'discuss', 'recommend', 'decide', 'wrap_up')),
        CONSTRAINT consultation_phase_while_running CHECK ((status = 'running') = (phase IS NOT NULL)),
        CONSTRAINT consultation_ended_has_time CHECK ((status = 'ended') = (ended_at IS NOT NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX consultation_one_open_uq ON consultation (room_id) WHERE status IN ('scheduled', 'running')`,
    );
    await runner.query('CREATE INDEX consultation_room_ix ON consultation (room_id, created_at)');
    await runner.query(`
      CREATE TABLE consultation_plan (
        consultation_id uuid NOT NULL,
        phase text NOT NULL,
        minutes integer NOT NULL,
        CONSTRAINT consultation_plan_pk PRIMARY KEY (consultation_id, phase),
        CONSTRAINT consultation_plan_consultation_fk FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
        CONSTRAINT consultation_plan_minutes_sane CHECK (minutes BETWEEN 0 AND 120)
      )`);
    await runner.query(`
      CREATE TABLE consultation_run (
        consultation_id uuid NOT NULL,
        began_seq bigint NOT NULL,
        phase text NOT NULL,
        began_at timestamptz(3) NOT NULL,
        CONSTRAINT consultation_run_pk PRIMARY KEY (consultation_id, began_seq),
        CONSTRAINT consultation_run_consultation_fk FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE consultation_hand (
        consultation_id uuid NOT NULL,
        member_id uuid NOT NULL,
        raised_seq bigint NOT NULL,
        CONSTRAINT consultation_hand_pk PRIMARY KEY (consultation_id, member_id),
        CONSTRAINT consultation_hand_consultation_fk FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
        CONSTRAINT consultation_hand_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await runner.query(`
      CREATE TABLE consultation_attendance (
        consultation_id uuid NOT NULL,
        member_id uuid NOT NULL,
        began_at timestamptz(3) NOT NULL,
        discipline text,
        seen_at timestamptz(3) NOT NULL,
        CONSTRAINT consultation_attendance_pk PRIMARY KEY (consultation_id, member_id, began_at),
        CONSTRAINT consultation_attendance_consultation_fk FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
        CONSTRAINT consultation_attendance_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT consultation_attendance_forward CHECK (seen_at >= began_at)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'consultation_attendance',
      'consultation_hand',
      'consultation_run',
      'consultation_plan',
      'consultation',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
