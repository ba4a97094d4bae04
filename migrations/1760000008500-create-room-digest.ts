import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain of a room's digests as a running aggregate, so that one statement can append many events. */
export class CreateRoomDigest1760000008500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION room_digest_step(digest bytea, start bytea, link bytea) RETURNS bytea
      LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN sha256(coalesce(digest, start) || link)`);
    await runner.query(
      'CREATE AGGREGATE room_digest(start bytea, link bytea) (SFUNC = room_digest_step, STYPE = bytea)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP AGGREGATE room_digest(bytea, bytea)');
    await runner.query('DROP FUNCTION room_digest_step');
  }
}
