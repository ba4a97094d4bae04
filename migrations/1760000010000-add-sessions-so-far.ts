import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened in the sessions so far, in words, as a field of the presentation. */
export class AddSessionsSoFar1760000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_presentation ADD COLUMN sessions_so_far text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_presentation DROP COLUMN sessions_so_far');
  }
}
