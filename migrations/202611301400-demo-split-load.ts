import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTS = `('people'), ('cases'), ('rooms')`;

/** What was loaded as one part of the demo stands as the three parts that it is now. */
export class SplitDemoLoad1760000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO demo_load (part, at)
      SELECT name, at FROM demo_load, (VALUES ${PARTS}) AS one (name) WHERE part = 'people_and_cases'`);
    await runner.query(`DELETE FROM demo_load WHERE part = 'people_and_cases'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO demo_load (part, at) SELECT 'people_and_cases', at FROM demo_load WHERE part = 'people'`,
    );
    await runner.query(`DELETE FROM demo_load WHERE part IN (VALUES ${PARTS})`);
  }
}
