import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Moves of cases from phase to phase of their care path. A case is where its last move led; nothing of a move is changed. */
export class CreateCareMoves1760000021100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE care_move (
        case_id uuid NOT NULL,
        number integer NOT NULL,
        from_phase text NOT NULL,
        to_phase text NOT NULL,
        unmet text[] NOT NULL,
        ticked text[] NOT NULL,
        reason text,
        moved_by uuid NOT NULL,
        moved_at timestamptz(3) NOT NULL,
        CONSTRAINT care_move_pk PRIMARY KEY (case_id, number),
        CONSTRAINT care_move_number_ck CHECK (number >= 1),
        CONSTRAINT care_move_reason_ck CHECK ((cardinality(unmet) > 0) = (reason IS NOT NULL)),
        CONSTRAINT care_move_case_fk FOREIGN KEY (case_id) REFERENCES clinical_case (id) ON DELETE CASCADE,
        CONSTRAINT care_move_moved_by_fk FOREIGN KEY (moved_by) REFERENCES member (id)
      )`);
    await runner.query(
      'CREATE TRIGGER care_move_unchanged BEFORE UPDATE ON care_move FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE care_move');
  }
}
