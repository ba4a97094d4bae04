import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every record of a presentation lives from one version to another (`valid_to_version` null: now), so each kept version can be rebuilt. */
const VERSIONED = (table: string): string => `
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  position integer NOT NULL DEFAULT 0,
  not_recorded text[] NOT NULL DEFAULT '{}',
  valid_from_version integer NOT NULL,
  valid_to_version integer,
  CONSTRAINT ${table}_pk PRIMARY KEY (id),
  CONSTRAINT ${table}_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
  CONSTRAINT ${table}_validity_ordered CHECK (valid_to_version > valid_from_version)`;

/** The typed columns of each record (case-presentation §1, §5). Days are relative days, doses mg a day, pressures mmHg. */
const RECORDS: Record<string, string> = {
  case_presentation: `
    title text, question text, decision_needed_by text, age_band text, sex_at_birth text, gender text, region text, role_group text,
    episode_months integer, trauma_note text, psychosis_mania text, asa text, part2_flag boolean, attestations boolean[],
    answered_none text[] NOT NULL DEFAULT '{}'`,
  case_diagnosis: 'rank text NOT NULL, code text NOT NULL',
  case_trauma: 'code text NOT NULL',
  case_psychotherapy: 'modality text NOT NULL, sessions integer, response text',
  case_medical_history: 'code text NOT NULL, value_number numeric, value_text text, value_flag boolean',
  case_med_trial:
    'ingredient text NOT NULL, atc text, max_dose_mg numeric, weeks integer, add_on boolean, adherence text, response text',
  case_medication:
    'ingredient text NOT NULL, atc text, rxnorm text, dose_mg numeric, schedule text, last_change_rel_day integer',
  case_scale_score: 'scale text NOT NULL, rel_day integer NOT NULL, total integer NOT NULL',
  case_suicide_risk: 'cssrs text, attempts text, current_plan boolean',
  case_substance: 'auditc integer, dast10 integer, sud_level text, part2_source boolean',
  case_vital: `context text NOT NULL, sbp integer, dbp integer, hr integer, spo2 integer`,
  case_airway: 'stop_bang integer, osa_status text, bmi_band text, airway_concern boolean',
  case_lab:
    'test text NOT NULL, value_number numeric, value_text text, value_flag boolean, unit text, rel_day integer NOT NULL',
  case_plan: 'product text, route text, setting text, sessions integer, interval_days integer',
  case_consent: `
    basis text, obtained boolean, rel_day integer, scope text[], recipients text, expires_in_days integer, end_of_treatment boolean, revocable boolean,
    part2_patient_named boolean, part2_discloser text, part2_information text, part2_recipients text, part2_purpose text,
    part2_revocation_explained boolean, part2_expires text, part2_signed boolean, part2_dated boolean, part2_redisclosure_stated boolean,
    part2_refusal_consequence_stated boolean,
    recorded_at timestamptz(3) NOT NULL DEFAULT now(), recorded_by uuid NOT NULL, recorded_role text`,
};

/** Tables that hold more than one kind of row, and the column that tells them apart. */
const KIND: Record<string, string> = { case_diagnosis: 'rank', case_vital: 'context' };

export class CreateCases1760000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE clinical_case (
        id uuid NOT NULL,
        code text NOT NULL,
        room_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'draft',
        presenter_role text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        discussion_began_at timestamptz(3),
        consent_revoked_at timestamptz(3),
        consent_revoked_by uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT clinical_case_pk PRIMARY KEY (id),
        CONSTRAINT clinical_case_code_uq UNIQUE (code),
        CONSTRAINT clinical_case_room_uq UNIQUE (room_id),
        CONSTRAINT clinical_case_room_fk FOREIGN KEY (room_id) REFERENCES room (id),
        CONSTRAINT clinical_case_revoker_fk FOREIGN KEY (consent_revoked_by) REFERENCES member (id),
        CONSTRAINT clinical_case_status_known CHECK (status IN ('draft', 'open', 'closed')),
        CONSTRAINT clinical_case_revocation_whole CHECK ((consent_revoked_at IS NULL) = (consent_revoked_by IS NULL))
      )`);
    await runner.query(`CREATE INDEX clinical_case_updated_ix ON clinical_case (updated_at DESC, id DESC)`);
    for (const [table, columns] of Object.entries(RECORDS)) {
      const kind = KIND[table];
      await runner.query(`CREATE TABLE ${table} (${VERSIONED(table)}, ${columns})`);
      await runner.query(
        `CREATE UNIQUE INDEX ${table}_current_uq ON ${table} (case_id, ${kind ? `${kind}, ` : ''}position) WHERE valid_to_version IS NULL`,
      );
      await runner.query(`CREATE INDEX ${table}_case_ix ON ${table} (case_id, valid_from_version)`);
    }
    await runner.query(
      `ALTER TABLE case_diagnosis ADD CONSTRAINT case_diagnosis_rank_known CHECK (rank IN ('primary', 'other'))`,
    );
    await runner.query(
      `ALTER TABLE case_consent ADD CONSTRAINT case_consent_recorder_fk FOREIGN KEY (recorded_by) REFERENCES member (id)`,
    );
    await runner.query(`
      CREATE TABLE case_version (
        case_id uuid NOT NULL,
        version integer NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now(),
        edited_by uuid NOT NULL,
        fields text[] NOT NULL,
        CONSTRAINT case_version_pk PRIMARY KEY (case_id, version),
        CONSTRAINT case_version_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT case_version_editor_fk FOREIGN KEY (edited_by) REFERENCES member (id)
      )`);
    await runner.query(`
      CREATE TABLE case_notice_accept (
        case_id uuid NOT NULL,
        member_id uuid NOT NULL,
        categories text[] NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT case_notice_accept_pk PRIMARY KEY (case_id, member_id),
        CONSTRAINT case_notice_accept_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT case_notice_accept_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_notice_accept');
    await runner.query('DROP TABLE case_version');
    for (const table of Object.keys(RECORDS).reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP TABLE clinical_case');
  }
}
