import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Operators are no members and have no id: a row of theirs says by name who it was (164.312(a)(2)(i)). Their connection knows the name, so that no statement can forget it. The
 * default comes second: rows that are there were nobody's.
 */
export class NameOperators1760000010310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry ADD COLUMN actor_name text');
    await runner.query(
      `ALTER TABLE audit_entry ALTER COLUMN actor_name SET DEFAULT nullif(current_setting('consilium.operator', true), '')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry DROP COLUMN actor_name');
  }
}
