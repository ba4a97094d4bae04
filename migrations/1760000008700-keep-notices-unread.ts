import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice that its member marked as unread waits until they read it, wherever their marker in the room stands. */
export class KeepNoticesUnread1760000008700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_item ADD COLUMN kept_unread boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_item DROP COLUMN kept_unread');
  }
}
