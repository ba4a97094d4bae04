import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of the thresholds of the safety rules: proposed by one person of clinical governance, settled by another. */
export class CreateRuleSetChanges1760000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_set_change (
        id uuid NOT NULL,
        state text NOT NULL DEFAULT 'proposed',
        thresholds jsonb NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        settled_by uuid,
        settled_at timestamptz(3),
        CONSTRAINT rule_set_change_pk PRIMARY KEY (id),
        CONSTRAINT rule_set_change_state_ck CHECK (state IN ('proposed', 'confirmed', 'declined', 'withdrawn')),
        CONSTRAINT rule_set_change_settled_ck CHECK ((state = 'proposed') = (settled_by IS NULL) AND (settled_by IS NULL) = (settled_at IS NULL)),
        CONSTRAINT rule_set_change_second_ck CHECK (state NOT IN ('confirmed', 'declined') OR settled_by <> proposed_by),
        CONSTRAINT rule_set_change_proposed_by_fk FOREIGN KEY (proposed_by) REFERENCES member (id),
        CONSTRAINT rule_set_change_settled_by_fk FOREIGN KEY (settled_by) REFERENCES member (id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX rule_set_change_open_uq ON rule_set_change (state) WHERE state = 'proposed'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rule_set_change');
  }
}
