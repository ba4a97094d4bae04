import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client's key made, for every feature in one table: the same request again is answered with what it made. */
export class CreateRequestKey1760000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_key (
        member_id uuid NOT NULL,
        scope text NOT NULL,
        client_id uuid NOT NULL,
        digest bytea,
        made_id uuid NOT NULL,
        CONSTRAINT request_key_pk PRIMARY KEY (member_id, scope, client_id),
        CONSTRAINT request_key_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await runner.query('CREATE INDEX request_key_made_ix ON request_key (made_id)');
    await runner.query(
      `INSERT INTO request_key (member_id, scope, client_id, made_id) SELECT member_id, 'case', client_id, case_id FROM case_creation`,
    );
    await runner.query(`
      INSERT INTO request_key (member_id, scope, client_id, made_id)
      SELECT attached_by, 'document:' || case_id, client_id, id FROM case_document WHERE client_id IS NOT NULL`);
    await runner.query('DROP TABLE case_creation');
    await runner.query('ALTER TABLE case_document DROP COLUMN client_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_creation (
        member_id uuid NOT NULL,
        client_id uuid NOT NULL,
        case_id uuid NOT NULL,
        CONSTRAINT case_creation_pk PRIMARY KEY (member_id, client_id),
        CONSTRAINT case_creation_case_uq UNIQUE (case_id),
        CONSTRAINT case_creation_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT case_creation_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE
      )`);
    await runner.query(
      `INSERT INTO case_creation (member_id, client_id, case_id) SELECT member_id, client_id, made_id FROM request_key WHERE scope = 'case'`,
    );
    await runner.query(
      'ALTER TABLE case_document ADD COLUMN client_id uuid, ADD CONSTRAINT case_document_client_uq UNIQUE (case_id, attached_by, client_id)',
    );
    await runner.query(
      `UPDATE case_document d SET client_id = k.client_id FROM request_key k WHERE k.made_id = d.id AND k.scope LIKE 'document:%'`,
    );
    await runner.query('DROP TABLE request_key');
  }
}
