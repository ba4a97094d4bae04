import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The room and the code of the case that an audit row is about, by whatever the row names: the room itself, the case, something in it. Every way is
 * tried for what does not exist, so that the time taken tells nobody what does.
 */
export class NameTheCaseOfAnAct1760000010400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION audit_subject(room uuid, object uuid, OUT room_id uuid, OUT case_code text) LANGUAGE sql STABLE AS $$
        SELECT r.id, CASE WHEN r.subject_kind = 'case' THEN r.label END
        FROM room r WHERE r.id = coalesce(
          room,
          (SELECT id FROM room WHERE id = object),
          (SELECT id FROM room WHERE subject_kind = 'case' AND subject_id = object),
          (SELECT c.room_id FROM case_document d JOIN clinical_case c ON c.id = d.case_id WHERE d.id = object),
          (SELECT h.room_id FROM safety_hold h WHERE h.id = object),
          (SELECT h.room_id FROM held_recommendation h WHERE h.id = object),
          (SELECT c.room_id FROM consultation c WHERE c.id = object),
          (SELECT i.room_id FROM incident i WHERE i.id = object),
          (SELECT v.room_id FROM privacy_review v WHERE v.id = object))
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION audit_subject');
  }
}
