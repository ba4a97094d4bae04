import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What prescribers agree to: so many doses within so many days. The last number of a case stands; nothing of it is changed. */
export class CreateDoseAuthorizations1760000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dose_authorization (
        case_id uuid NOT NULL,
        number integer NOT NULL,
        sessions integer NOT NULL,
        from_day integer NOT NULL,
        within_days integer NOT NULL,
        min_gap_days integer NOT NULL,
        integration_between boolean NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        CONSTRAINT dose_authorization_pk PRIMARY KEY (case_id, number),
        CONSTRAINT dose_authorization_counts_ck CHECK (number >= 1 AND sessions >= 0 AND within_days >= 0 AND min_gap_days >= 0),
        CONSTRAINT dose_authorization_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT dose_authorization_recorded_by_fk FOREIGN KEY (recorded_by) REFERENCES member (id)
      )`);
    await runner.query(`
      CREATE TRIGGER dose_authorization_unchanged BEFORE UPDATE ON dose_authorization FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dose_authorization');
  }
}
