import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Append-only audit log and its chain (security-compliance §6, §6.1). The trigger refuses UPDATE, DELETE and TRUNCATE to everybody. */
export class CreateAudit1760000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        actor_role text,
        session_hash text,
        network text,
        action text NOT NULL,
        object_type text NOT NULL,
        object_id text,
        case_code text,
        room_id uuid,
        outcome text NOT NULL,
        reason text,
        before_hash text,
        after_hash text,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        CONSTRAINT audit_entry_pk PRIMARY KEY (id),
        CONSTRAINT audit_entry_outcome_known CHECK (outcome IN ('ok', 'denied', 'error'))
      )`);
    await runner.query(`CREATE INDEX audit_entry_actor_ix ON audit_entry (actor_id, id)`);
    await runner.query(`CREATE INDEX audit_entry_room_ix ON audit_entry (room_id, id) WHERE room_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE audit_seal (
        position bigint NOT NULL,
        entry_id bigint NOT NULL,
        prev_hash bytea NOT NULL,
        hash bytea NOT NULL,
        sealed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT audit_seal_pk PRIMARY KEY (position),
        CONSTRAINT audit_seal_entry_uq UNIQUE (entry_id)
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% on % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    for (const table of ['audit_entry', 'audit_seal']) {
      await runner.query(
        `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_seal');
    await runner.query('DROP TABLE audit_entry');
    await runner.query('DROP FUNCTION refuse_change');
  }
}
