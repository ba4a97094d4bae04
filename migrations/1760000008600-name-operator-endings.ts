import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The operator who ends a session is not its owner on another device, and the record says so. */
export class NameOperatorEndings1760000008600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP CONSTRAINT session_end_reason_known');
    await runner.query(`
      ALTER TABLE session ADD CONSTRAINT session_end_reason_known CHECK (
        end_reason IN ('signed_out', 'ended_by_owner', 'ended_by_operator', 'idle', 'expired', 'account_disabled', 'password_changed'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE session SET end_reason = 'ended_by_owner' WHERE end_reason = 'ended_by_operator'`);
    await runner.query('ALTER TABLE session DROP CONSTRAINT session_end_reason_known');
    await runner.query(`
      ALTER TABLE session ADD CONSTRAINT session_end_reason_known CHECK (
        end_reason IN ('signed_out', 'ended_by_owner', 'idle', 'expired', 'account_disabled', 'password_changed'))`);
  }
}
