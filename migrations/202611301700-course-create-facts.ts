import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is recorded of a case over time. A fact is never changed: a correction is the next revision of it (`root_id`), and `superseded_at` says since
 * when another stands in its place. Of one thing at one moment at most one fact stands.
 */
export class CreateFacts1760000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_course (
        case_id uuid NOT NULL,
        version integer NOT NULL,
        CONSTRAINT case_course_pk PRIMARY KEY (case_id),
        CONSTRAINT case_course_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE treatment_session (
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        kind text NOT NULL,
        number integer NOT NULL,
        rel_day integer NOT NULL,
        product text,
        setting text,
        state text NOT NULL DEFAULT 'open',
        version integer NOT NULL DEFAULT 1,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        CONSTRAINT treatment_session_pk PRIMARY KEY (id),
        CONSTRAINT treatment_session_number_uq UNIQUE (case_id, kind, number),
        CONSTRAINT treatment_session_kind_ck CHECK (kind IN ('preparation', 'dosing', 'integration')),
        CONSTRAINT treatment_session_state_ck CHECK (state IN ('open', 'finished')),
        CONSTRAINT treatment_session_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT treatment_session_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES member (id)
      )`);
    await runner.query(`
      CREATE TABLE case_fact (
        id uuid NOT NULL,
        root_id uuid NOT NULL,
        revision integer NOT NULL DEFAULT 0,
        batch_id uuid NOT NULL,
        case_id uuid NOT NULL,
        session_id uuid,
        code text NOT NULL,
        rel_day integer,
        minute integer,
        kind text NOT NULL,
        entered text,
        unit text,
        amount numeric,
        word text,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        superseded_at timestamptz(3),
        CONSTRAINT case_fact_pk PRIMARY KEY (id),
        CONSTRAINT case_fact_revision_uq UNIQUE (root_id, revision),
        CONSTRAINT case_fact_day_ck CHECK ((session_id IS NULL) = (rel_day IS NOT NULL)),
        CONSTRAINT case_fact_minute_ck CHECK (minute IS NULL OR session_id IS NOT NULL),
        CONSTRAINT case_fact_value_ck CHECK (CASE kind
          WHEN 'quantity' THEN entered IS NOT NULL AND unit IS NOT NULL AND amount IS NOT NULL AND word IS NULL
          WHEN 'score' THEN amount IS NOT NULL AND entered IS NULL AND unit IS NULL AND word IS NULL
          WHEN 'choice' THEN word IS NOT NULL AND amount IS NULL
          WHEN 'yes_no' THEN word IN ('yes', 'no') AND amount IS NULL
          WHEN 'absent' THEN word IS NOT NULL AND amount IS NULL
          WHEN 'withdrawn' THEN word IS NULL AND amount IS NULL
          ELSE false END),
        CONSTRAINT case_fact_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT case_fact_session_fk FOREIGN KEY (session_id) REFERENCES treatment_session (id) ON DELETE CASCADE,
        CONSTRAINT case_fact_root_fk FOREIGN KEY (root_id) REFERENCES case_fact (id) ON DELETE CASCADE,
        CONSTRAINT case_fact_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES member (id)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX case_fact_stands_uq ON case_fact (case_id, code, session_id, rel_day, minute) NULLS NOT DISTINCT
      WHERE superseded_at IS NULL AND kind <> 'withdrawn'`);
    await runner.query(`
      CREATE TRIGGER case_fact_unchanged BEFORE UPDATE ON case_fact FOR EACH ROW
      WHEN (OLD.superseded_at IS NOT NULL OR NEW.superseded_at IS NULL
        OR (OLD.id, OLD.root_id, OLD.revision, OLD.batch_id, OLD.case_id, OLD.session_id, OLD.code, OLD.rel_day, OLD.minute, OLD.kind, OLD.entered,
            OLD.unit, OLD.amount, OLD.word, OLD.recorded_by, OLD.recorded_at)
          IS DISTINCT FROM
           (NEW.id, NEW.root_id, NEW.revision, NEW.batch_id, NEW.case_id, NEW.session_id, NEW.code, NEW.rel_day, NEW.minute, NEW.kind, NEW.entered,
            NEW.unit, NEW.amount, NEW.word, NEW.recorded_by, NEW.recorded_at))
      EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_fact');
    await runner.query('DROP TABLE treatment_session');
    await runner.query('DROP TABLE case_course');
  }
}
