import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mark on the demo's people, whose password everybody knows: they never pass for real ones. Those that were loaded before have addresses of two reserved domains. */
export class MarkDemoMembers1760000010300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE member ADD COLUMN demo boolean NOT NULL DEFAULT false');
    await runner.query(
      `UPDATE member SET demo = true WHERE email ~ '@demo\\.(test|invalid)$' AND EXISTS (SELECT 1 FROM demo_load)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE member DROP COLUMN demo');
  }
}
