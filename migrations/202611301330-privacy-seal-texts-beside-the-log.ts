import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORIGIN = [
  'id',
  'place',
  'room_id',
  'seq',
  'event_type',
  'record_id',
  'field',
  'label',
  'author_id',
  'posted_at',
  'discovered_at',
  'contained_at',
  'deadline_at',
];
const BEFORE = ORIGIN.filter((column) => !['place', 'record_id', 'field', 'label'].includes(column));

const unchanged = (columns: readonly string[]): string => `
  CREATE TRIGGER incident_origin_unchanged BEFORE UPDATE ON incident FOR EACH ROW
  WHEN (OLD.status = 'closed'
    OR (${columns.map((column) => `OLD.${column}`).join(', ')}) IS DISTINCT FROM (${columns.map((column) => `NEW.${column}`).join(', ')})
    OR (OLD.text_state <> 'quarantined' AND OLD.text_state <> NEW.text_state))
  EXECUTE FUNCTION refuse_change()`;

/** A report's words stand once said. Where they are reported themselves, a token takes their place, and they that of the token. */
const described = (besides: string): string => `
  CREATE TRIGGER incident_report_unchanged BEFORE UPDATE ON incident_report FOR EACH ROW
  WHEN ((OLD.reason <> '' AND NOT (${besides})) OR NEW.reason = ''
    OR (OLD.incident_id, OLD.member_id, OLD.at, OLD.hid_text) IS DISTINCT FROM (NEW.incident_id, NEW.member_id, NEW.at, NEW.hid_text)
    OR (OLD.category IS NOT NULL AND OLD.category IS DISTINCT FROM NEW.category))
  EXECUTE FUNCTION refuse_change()`;
const TOKEN = `'^\\[reported [b-z]{6}\\]$'`;

/**
 * An incident may be about a text that stands beside the rooms' logs: of a case in any version, of a meeting, of a report. Such a text is kept in
 * `sealed_text`, and a token stands wherever it was.
 */
export class SealTextsBesideTheLog1760000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE incident
        ADD COLUMN place text NOT NULL DEFAULT 'event',
        ADD COLUMN record_id uuid,
        ADD COLUMN field text,
        ADD COLUMN label text,
        ALTER COLUMN room_id DROP NOT NULL,
        ALTER COLUMN seq DROP NOT NULL,
        ALTER COLUMN event_type DROP NOT NULL,
        ADD CONSTRAINT incident_place_known CHECK (place IN ('event', 'case', 'meeting', 'report')),
        ADD CONSTRAINT incident_of_event CHECK (place <> 'event' OR (room_id IS NOT NULL AND seq IS NOT NULL AND event_type IS NOT NULL)),
        ADD CONSTRAINT incident_beside_log CHECK (place = 'event' OR (seq IS NULL AND record_id IS NOT NULL AND field IS NOT NULL AND label IS NOT NULL))`);
    await runner.query('DROP TRIGGER incident_origin_unchanged ON incident');
    await runner.query(unchanged(ORIGIN));
    await runner.query('DROP TRIGGER incident_report_unchanged ON incident_report');
    await runner.query(described(`OLD.reason ~ ${TOKEN} OR NEW.reason ~ ${TOKEN}`));
    // Whose words a title is; of one that is older it is not known.
    await runner.query(
      'ALTER TABLE meeting ADD COLUMN titled_by uuid, ADD CONSTRAINT meeting_titled_by_fk FOREIGN KEY (titled_by) REFERENCES member (id)',
    );
    await runner.query(`
      CREATE TABLE sealed_text (
        incident_id uuid NOT NULL,
        token text NOT NULL,
        kept_for uuid NOT NULL,
        table_name text NOT NULL,
        column_name text NOT NULL,
        field text NOT NULL,
        at timestamptz(3) NOT NULL,
        ciphertext bytea,
        CONSTRAINT sealed_text_pk PRIMARY KEY (incident_id, token),
        CONSTRAINT sealed_text_token_uq UNIQUE (token),
        CONSTRAINT sealed_text_incident_fk FOREIGN KEY (incident_id) REFERENCES incident (id)
      )`);
    await runner.query(
      'CREATE TRIGGER sealed_text_stays BEFORE DELETE ON sealed_text FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(
      'CREATE TRIGGER sealed_text_no_truncate BEFORE TRUNCATE ON sealed_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(
      'CREATE TRIGGER sealed_text_unchanged BEFORE UPDATE ON sealed_text FOR EACH ROW WHEN (NEW.ciphertext IS NOT NULL) EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting DROP COLUMN titled_by');
    await runner.query('DROP TABLE sealed_text');
    await runner.query('DROP TRIGGER incident_report_unchanged ON incident_report');
    await runner.query(described('false'));
    await runner.query('DROP TRIGGER incident_origin_unchanged ON incident');
    await runner.query(`
      ALTER TABLE incident
        DROP CONSTRAINT incident_place_known,
        DROP CONSTRAINT incident_of_event,
        DROP CONSTRAINT incident_beside_log,
        DROP COLUMN place,
        DROP COLUMN record_id,
        DROP COLUMN field,
        DROP COLUMN label,
        ALTER COLUMN room_id SET NOT NULL,
        ALTER COLUMN seq SET NOT NULL,
        ALTER COLUMN event_type SET NOT NULL`);
    await runner.query(unchanged(BEFORE));
  }
}
