import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which key a client made a case: the same request again is answered with the case that it made. */
export class CreateCaseCreation1760000009700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_creation');
  }
}
