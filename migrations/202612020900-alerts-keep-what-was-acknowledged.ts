import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a rule fired by when its alert was acknowledged: what got much worse since asks again. */
export class KeepWhatWasAcknowledged1760000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE alert_episode ADD COLUMN quiet_at text[]');
    await runner.query(`UPDATE alert_episode SET quiet_at = "by" WHERE state = 'acknowledged'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE alert_episode DROP COLUMN quiet_at');
  }
}
