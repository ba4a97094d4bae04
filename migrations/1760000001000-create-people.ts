import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Practices, the members who work there, and what colleagues choose them by: licences, training, modalities, availability. */
export class CreatePeople1760000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice (
        id uuid NOT NULL,
        name text NOT NULL,
        region text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT practice_pk PRIMARY KEY (id),
        CONSTRAINT practice_name_uq UNIQUE (name)
      )`);
    await runner.query(`
      CREATE TABLE member (
        id uuid NOT NULL,
        email text NOT NULL,
        display_name text NOT NULL,
        discipline text,
        roles text[] NOT NULL DEFAULT '{}',
        practice_id uuid NOT NULL,
        password_hash text,
        availability text NOT NULL DEFAULT 'can_consult',
        availability_note text,
        disabled_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT member_pk PRIMARY KEY (id),
        CONSTRAINT member_email_uq UNIQUE (email),
        CONSTRAINT member_email_lower_case CHECK (email = lower(email)),
        CONSTRAINT member_practice_fk FOREIGN KEY (practice_id) REFERENCES practice (id),
        CONSTRAINT member_availability_known CHECK (availability IN ('can_consult', 'limited', 'away'))
      )`);
    await runner.query(`CREATE INDEX member_name_ix ON member (lower(display_name), id) WHERE disabled_at IS NULL`);
    await runner.query(`CREATE INDEX member_practice_ix ON member (practice_id)`);
    await runner.query(`
      CREATE TABLE licence (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        jurisdiction text NOT NULL,
        number text NOT NULL,
        prescriber boolean NOT NULL DEFAULT false,
        expires_on date NOT NULL,
        verified_at timestamptz(3),
        verified_by uuid,
        CONSTRAINT licence_pk PRIMARY KEY (id),
        CONSTRAINT licence_number_uq UNIQUE (jurisdiction, number),
        CONSTRAINT licence_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT licence_verified_by_fk FOREIGN KEY (verified_by) REFERENCES member (id)
      )`);
    await runner.query(`CREATE INDEX licence_member_ix ON licence (member_id)`);
    await runner.query(`
      CREATE TABLE training (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        programme text NOT NULL,
        year integer,
        supervised_hours integer,
        supervisor text,
        CONSTRAINT training_pk PRIMARY KEY (id),
        CONSTRAINT training_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await runner.query(`CREATE INDEX training_member_ix ON training (member_id)`);
    await runner.query(`
      CREATE TABLE member_modality (
        member_id uuid NOT NULL,
        modality text NOT NULL,
        CONSTRAINT member_modality_pk PRIMARY KEY (member_id, modality),
        CONSTRAINT member_modality_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await runner.query(`
      CREATE TABLE invitation (
        id uuid NOT NULL,
        member_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        used_at timestamptz(3),
        CONSTRAINT invitation_pk PRIMARY KEY (id),
        CONSTRAINT invitation_token_uq UNIQUE (token_hash),
        CONSTRAINT invitation_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await runner.query(`CREATE INDEX invitation_member_ix ON invitation (member_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['invitation', 'member_modality', 'training', 'licence', 'member', 'practice'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
