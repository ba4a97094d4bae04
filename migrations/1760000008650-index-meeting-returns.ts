import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells, of a case on a list, whether a later meeting took it over. */
export class IndexMeetingReturns1760000008650 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX meeting_item_returned_ix ON meeting_item (returned_from) WHERE returned_from IS NOT NULL',
    );
    await runner.query('CREATE INDEX meeting_series_ix ON meeting (series_id) WHERE series_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX meeting_series_ix');
    await runner.query('DROP INDEX meeting_item_returned_ix');
  }
}
