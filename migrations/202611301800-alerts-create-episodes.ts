import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Episodes of safety rules. Of one rule and one case at most one stands; what fired it is read from the case's facts, and `by` only names it. */
export class CreateAlertEpisodes1760000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alert_episode (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        rule_id text NOT NULL,
        severity text NOT NULL,
        state text NOT NULL,
        count integer NOT NULL,
        by text[] NOT NULL,
        session_id uuid,
        rule_set_version text NOT NULL,
        opened_at timestamptz(3) NOT NULL,
        acknowledged_by uuid,
        acknowledged_at timestamptz(3),
        acknowledged_seq bigint,
        reason text,
        closed_at timestamptz(3),
        closing_reason text,
        CONSTRAINT alert_episode_pk PRIMARY KEY (id),
        CONSTRAINT alert_episode_state_ck CHECK (state IN ('open', 'acknowledged', 'closed')),
        CONSTRAINT alert_episode_closed_ck CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
        CONSTRAINT alert_episode_acknowledged_ck CHECK (state <> 'acknowledged' OR (acknowledged_by IS NOT NULL AND reason IS NOT NULL)),
        CONSTRAINT alert_episode_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT alert_episode_session_fk FOREIGN KEY (session_id) REFERENCES treatment_session (id) ON DELETE SET NULL,
        CONSTRAINT alert_episode_acknowledged_by_fk FOREIGN KEY (acknowledged_by) REFERENCES member (id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX alert_episode_stands_uq ON alert_episode (case_id, rule_id) WHERE state <> 'closed'`,
    );
    await runner.query('CREATE INDEX alert_episode_case_ix ON alert_episode (case_id, opened_at)');
    await runner.query(`
      CREATE TABLE alert_check (
        case_id uuid NOT NULL,
        course_version integer NOT NULL,
        rule_set_version text NOT NULL,
        checked_at timestamptz(3) NOT NULL,
        CONSTRAINT alert_check_pk PRIMARY KEY (case_id),
        CONSTRAINT alert_check_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE alert_check');
    await runner.query('DROP TABLE alert_episode');
  }
}
