import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The local date and time that a meeting has in its series. A meeting that is moved keeps it, so that those after it stay where they were. */
export class KeepSlotsOfSeries1760000010800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting ADD COLUMN slot text');
    await runner.query(`
      UPDATE meeting m SET slot = to_char(m.starts_at AT TIME ZONE s.time_zone, 'YYYY-MM-DD"T"HH24:MI:SS') FROM meeting_series s WHERE s.id = m.series_id`);
    await runner.query(
      `ALTER TABLE meeting ADD CONSTRAINT meeting_slot_local CHECK (slot ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$')`,
    );
    await runner.query(
      'ALTER TABLE meeting ADD CONSTRAINT meeting_slot_in_series CHECK (series_id IS NULL OR slot IS NOT NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting DROP COLUMN slot');
  }
}
