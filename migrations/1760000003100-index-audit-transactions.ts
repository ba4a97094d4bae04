import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sealer reads committed rows in the order of their transactions (apps/api/src/platform/audit/sealer.ts). */
export class IndexAuditTransactions1760000003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX audit_entry_xid_ix ON audit_entry (xid, id)');
    await runner.query('CREATE INDEX audit_entry_object_ix ON audit_entry (object_id, id) WHERE object_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_object_ix');
    await runner.query('DROP INDEX audit_entry_xid_ix');
  }
}
