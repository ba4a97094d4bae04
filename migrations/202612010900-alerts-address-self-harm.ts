import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the self-harm alerts of a case go to, and until when they wait. An episode that came with a case's past has no clock. */
export class AddressSelfHarm1760000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert_episode
        ADD COLUMN clock text,
        ADD COLUMN addressed_to uuid,
        ADD COLUMN due_at timestamptz(3),
        ADD COLUMN overdue_told_at timestamptz(3),
        ADD CONSTRAINT alert_episode_clock_ck CHECK (clock IN ('routine', 'high')),
        ADD CONSTRAINT alert_episode_addressed_ck CHECK ((addressed_to IS NULL) = (due_at IS NULL)),
        ADD CONSTRAINT alert_episode_addressed_fk FOREIGN KEY (addressed_to) REFERENCES member (id)`);
    await runner.query(
      `CREATE INDEX alert_episode_waits_ix ON alert_episode (case_id) WHERE clock IS NOT NULL AND state = 'open'`,
    );
    await runner.query(`
      CREATE TABLE primary_clinician (
        case_id uuid NOT NULL,
        member_id uuid NOT NULL,
        named_by uuid NOT NULL,
        named_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT primary_clinician_pk PRIMARY KEY (case_id),
        CONSTRAINT primary_clinician_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT primary_clinician_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT primary_clinician_named_by_fk FOREIGN KEY (named_by) REFERENCES member (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE primary_clinician');
    await runner.query('DROP INDEX alert_episode_waits_ix');
    await runner.query(
      'ALTER TABLE alert_episode DROP COLUMN clock, DROP COLUMN addressed_to, DROP COLUMN due_at, DROP COLUMN overdue_told_at',
    );
  }
}
