import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session that should not have been recorded is withdrawn: it stays for the record, counts nowhere, and its number is free again. */
export class WithdrawSessions1760000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE treatment_session
        DROP CONSTRAINT treatment_session_number_uq,
        DROP CONSTRAINT treatment_session_state_ck,
        ADD CONSTRAINT treatment_session_state_ck CHECK (state IN ('open', 'finished', 'withdrawn'))`);
    await runner.query(`
      CREATE UNIQUE INDEX treatment_session_number_uq ON treatment_session (case_id, kind, number) WHERE state <> 'withdrawn'`);
  }

  /** Before it nothing could be withdrawn: what was is as if it never had been. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM treatment_session WHERE state = 'withdrawn'`);
    await runner.query('DROP INDEX treatment_session_number_uq');
    await runner.query(`
      ALTER TABLE treatment_session
        DROP CONSTRAINT treatment_session_state_ck,
        ADD CONSTRAINT treatment_session_state_ck CHECK (state IN ('open', 'finished')),
        ADD CONSTRAINT treatment_session_number_uq UNIQUE (case_id, kind, number)`);
  }
}
