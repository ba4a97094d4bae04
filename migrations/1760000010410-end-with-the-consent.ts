import type { MigrationInterface, QueryRunner } from 'typeorm';

const CASE_TABLES = ['case_consent', 'case_presentation', 'case_substance'];

/**
 * What a room takes from its case, kept beside the room so that every look at a membership has it: until when the consent lets others than the
 * owner in, and whether the records come from a Part 2 program. Triggers keep it, whoever changes the case.
 */
export class EndWithTheConsent1760000010410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE room_member ADD COLUMN consented_until timestamptz(3)');
    await runner.query('ALTER TABLE room ADD COLUMN part2 boolean NOT NULL DEFAULT false');
    await runner.query(`
      CREATE FUNCTION consented_until(room uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT k.recorded_at + make_interval(days => k.expires_in_days)
        FROM clinical_case c JOIN case_consent k ON k.case_id = c.id AND k.valid_to_version IS NULL WHERE c.room_id = room
      $$`);
    await runner.query(`
      CREATE FUNCTION follow_case(followed uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE room_member m SET consented_until = consented_until(m.room_id)
        FROM clinical_case c WHERE c.id = followed AND m.room_id = c.room_id AND m.role <> 'owner' AND m.consented_until IS DISTINCT FROM consented_until(m.room_id);
        UPDATE room r SET part2 = NOT r.part2 FROM clinical_case c WHERE c.id = followed AND r.id = c.room_id AND r.part2 IS DISTINCT FROM (
          EXISTS (SELECT FROM case_presentation p WHERE p.case_id = c.id AND p.valid_to_version IS NULL AND p.part2_flag)
          OR EXISTS (SELECT FROM case_substance s WHERE s.case_id = c.id AND s.valid_to_version IS NULL AND s.part2_source));
      $$`);
    await runner.query(`
      CREATE FUNCTION room_follows_case() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM follow_case(coalesce(NEW.case_id, OLD.case_id));
        RETURN NULL;
      END $$`);
    for (const table of CASE_TABLES) {
      await runner.query(
        `CREATE TRIGGER ${table}_followed AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION room_follows_case()`,
      );
    }
    await runner.query(`
      CREATE FUNCTION room_follows_new_case() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM follow_case(NEW.id);
        RETURN NULL;
      END $$`);
    await runner.query(
      'CREATE TRIGGER clinical_case_followed AFTER INSERT ON clinical_case FOR EACH ROW EXECUTE FUNCTION room_follows_new_case()',
    );
    await runner.query(`
      CREATE FUNCTION member_follows_consent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.consented_until := CASE WHEN NEW.role <> 'owner' THEN consented_until(NEW.room_id) END;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER room_member_consented BEFORE INSERT OR UPDATE OF role ON room_member FOR EACH ROW EXECUTE FUNCTION member_follows_consent()',
    );
    await runner.query('SELECT follow_case(id) FROM clinical_case');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER room_member_consented ON room_member');
    await runner.query('DROP TRIGGER clinical_case_followed ON clinical_case');
    for (const table of CASE_TABLES) await runner.query(`DROP TRIGGER ${table}_followed ON ${table}`);
    for (const name of [
      'member_follows_consent()',
      'room_follows_new_case()',
      'room_follows_case()',
      'follow_case(uuid)',
      'consented_until(uuid)',
    ])
      await runner.query(`DROP FUNCTION ${name}`);
    await runner.query('ALTER TABLE room DROP COLUMN part2');
    await runner.query('ALTER TABLE room_member DROP COLUMN consented_until');
  }
}
