import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents of cases: the text alone. The title stands in the log of the room, at `seq`, so that whatever forgets a text of the log forgets it
 * too. `sealed` holds the text while a report of it is looked into.
 */
export class CreateDocuments1760000009800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_document (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        room_id uuid NOT NULL,
        seq bigint NOT NULL,
        kind text NOT NULL,
        length integer NOT NULL,
        text text,
        sealed bytea,
        client_id uuid,
        attached_by uuid NOT NULL,
        attached_at timestamptz NOT NULL,
        removed_at timestamptz,
        removed_by uuid,
        CONSTRAINT case_document_pk PRIMARY KEY (id),
        CONSTRAINT case_document_event_uq UNIQUE (room_id, seq),
        CONSTRAINT case_document_client_uq UNIQUE (case_id, attached_by, client_id),
        CONSTRAINT case_document_kind_ck CHECK (kind IN ('text', 'csv', 'pdf')),
        CONSTRAINT case_document_one_text_ck CHECK (text IS NULL OR sealed IS NULL),
        CONSTRAINT case_document_removed_ck CHECK (removed_at IS NULL OR text IS NULL),
        CONSTRAINT case_document_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT case_document_attached_by_fk FOREIGN KEY (attached_by) REFERENCES member (id),
        CONSTRAINT case_document_removed_by_fk FOREIGN KEY (removed_by) REFERENCES member (id)
      )`);
    await runner.query('CREATE INDEX case_document_case_ix ON case_document (case_id, attached_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_document');
  }
}
