import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which parts of a room's log each session was sent, so that a restart forgets nobody who had a text. */
export class RememberWhoWasSent1760000010430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE room_sent (
        room_id uuid NOT NULL,
        session_hash text NOT NULL,
        member_id uuid NOT NULL,
        seqs int8multirange NOT NULL,
        CONSTRAINT room_sent_pk PRIMARY KEY (room_id, session_hash),
        CONSTRAINT room_sent_room_fk FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE room_sent');
  }
}
