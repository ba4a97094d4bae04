import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others may know of a member, to be joined by every feature. Whoever reads it needs the right to read members. */
export class CreatePerson1760000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW person WITH (security_invoker = true) AS
      SELECT id, display_name, discipline, practice_id, disabled_at IS NULL AS active FROM member`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW person');
  }
}
