import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of recommendations that wait stand with those of every other feature; what was made of their texts is no longer kept without a key. */
export class MoveRequestKeys1760000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO request_key (member_id, scope, client_id, made_id)
      SELECT author_id, 'recommendation:' || room_id, client_id, id FROM held_recommendation`);
    await runner.query(
      'ALTER TABLE held_recommendation DROP CONSTRAINT held_recommendation_client_uq, DROP COLUMN posted_digest',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE held_recommendation ADD COLUMN posted_digest bytea, ADD CONSTRAINT held_recommendation_client_uq UNIQUE (room_id, author_id, client_id)',
    );
    await runner.query(`DELETE FROM request_key WHERE scope LIKE 'recommendation:%'`);
  }
}
