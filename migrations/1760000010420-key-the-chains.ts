import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From here on seals are keyed: `key_id` names the key, which is kept outside the database, and the hash covers place and time of the seal too. Seals
 * from before have no key; the first keyed one is chained to the last of them.
 */
export class KeyTheChains1760000010420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_seal ADD COLUMN key_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_seal DROP COLUMN key_id');
  }
}
