import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Safety holds that were asked for in a room; question and answer stand in its log. */
export class CreateSafetyHolds1760000006200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE safety_hold (
        id uuid NOT NULL,
        room_id uuid NOT NULL,
        asked_seq bigint NOT NULL,
        answered_seq bigint,
        CONSTRAINT safety_hold_pk PRIMARY KEY (id),
        CONSTRAINT safety_hold_room_fk FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE,
        CONSTRAINT safety_hold_asked_uq UNIQUE (room_id, asked_seq)
      )`);
    await runner.query('CREATE INDEX safety_hold_open_ix ON safety_hold (room_id) WHERE answered_seq IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE safety_hold');
  }
}
