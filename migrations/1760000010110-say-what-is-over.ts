import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a notice concerns, until when it is due, when it was looked at, and when and how it was over. */
export class SayWhatIsOver1760000010110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox_item
        ADD COLUMN concerns_id uuid, ADD COLUMN due_at timestamptz(3), ADD COLUMN opened_at timestamptz(3), ADD COLUMN over_at timestamptz(3), ADD COLUMN over_as text,
        ADD CONSTRAINT inbox_item_over_ck CHECK ((over_at IS NULL) = (over_as IS NULL))`);
    // Of what is over already: consultations that ended or were cancelled, second looks that were taken or ran out, incidents that were settled.
    await runner.query(`
      UPDATE inbox_item i SET concerns_id = (e.data->>'consultationId')::uuid FROM room_event e
      WHERE i.kind = 'consultation.starting' AND e.room_id = i.room_id AND e.seq = i.seq`);
    await runner.query(`UPDATE inbox_item SET concerns_id = subject_id WHERE subject_kind IN ('incident', 'review')`);
    await runner.query(`UPDATE inbox_item i SET concerns_id = source_id WHERE kind = 'privacy.hidden'`);
    await runner.query(`
      UPDATE inbox_item i SET over_at = coalesce(c.ended_at, now()), over_as = 'ended' FROM consultation c
      WHERE i.kind = 'consultation.starting' AND c.id = i.concerns_id AND c.status <> 'running'`);
    await runner.query(`
      UPDATE inbox_item i SET over_at = now(), over_as = 'ended'
      WHERE i.kind = 'privacy.review' AND NOT EXISTS (SELECT 1 FROM privacy_review v WHERE v.id = i.concerns_id AND v.state = 'asked')`);
    await runner.query('DROP INDEX inbox_item_unread_ix');
    await runner.query(
      'CREATE INDEX inbox_item_unread_ix ON inbox_item (member_id) WHERE read_at IS NULL AND over_at IS NULL',
    );
    await runner.query('CREATE INDEX inbox_item_concerns_ix ON inbox_item (concerns_id) WHERE concerns_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX inbox_item_concerns_ix');
    await runner.query('DROP INDEX inbox_item_unread_ix');
    await runner.query(
      'ALTER TABLE inbox_item DROP COLUMN concerns_id, DROP COLUMN due_at, DROP COLUMN opened_at, DROP COLUMN over_at, DROP COLUMN over_as',
    );
    await runner.query('CREATE INDEX inbox_item_unread_ix ON inbox_item (member_id) WHERE read_at IS NULL');
  }
}
