import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A consultation can be paused, which ends a run of its phase, and its presenter says what they take from it; the words stand in the log. */
export class PauseAndTakeAway1760000010500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE consultation_run ADD COLUMN ended_at timestamptz(3)');
    await runner.query(`
      ALTER TABLE consultation ADD COLUMN takeaway_seq bigint, ADD COLUMN takeaway_by uuid, ADD COLUMN takeaway_days integer, ADD COLUMN takeaway_business boolean,
        ADD CONSTRAINT consultation_takeaway_within CHECK ((takeaway_days IS NULL) = (takeaway_business IS NULL) AND takeaway_days BETWEEN 0 AND 365)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE consultation DROP COLUMN takeaway_seq, DROP COLUMN takeaway_by, DROP COLUMN takeaway_days, DROP COLUMN takeaway_business',
    );
    await runner.query('ALTER TABLE consultation_run DROP COLUMN ended_at');
  }
}
