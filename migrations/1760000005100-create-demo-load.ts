import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which parts of the demo data a database holds, so that each is loaded once; and a mark on its cases, so that they never pass for real ones. */
export class CreateDemoLoad1760000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_load (
        part text NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT demo_load_pk PRIMARY KEY (part)
      )`);
    await runner.query('ALTER TABLE clinical_case ADD COLUMN demo boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE clinical_case DROP COLUMN demo');
    await runner.query('DROP TABLE demo_load');
  }
}
