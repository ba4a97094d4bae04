import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Incidents: an identifier that got through, from its report to its end. Nothing about them can be deleted, and what was so at the report
 * can never be changed. The text itself is nowhere here but in `quarantined_text`, encrypted.
 */
export class CreateIncidents1760000009500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incident (
        id uuid NOT NULL,
        room_id uuid NOT NULL,
        seq bigint NOT NULL,
        event_type text NOT NULL,
        author_id uuid,
        status text NOT NULL,
        text_state text NOT NULL DEFAULT 'quarantined',
        categories text[] NOT NULL DEFAULT '{}',
        posted_at timestamptz(3) NOT NULL,
        discovered_at timestamptz(3) NOT NULL,
        contained_at timestamptz(3) NOT NULL,
        deadline_at timestamptz(3) NOT NULL,
        nature text NOT NULL DEFAULT '',
        recipients text NOT NULL DEFAULT '',
        acquired text NOT NULL DEFAULT '',
        mitigation text NOT NULL DEFAULT '',
        notes text NOT NULL DEFAULT '',
        pending_action text,
        pending_by uuid,
        pending_at timestamptz(3),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT incident_pk PRIMARY KEY (id),
        CONSTRAINT incident_room_fk FOREIGN KEY (room_id) REFERENCES room (id),
        CONSTRAINT incident_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT incident_pending_by_fk FOREIGN KEY (pending_by) REFERENCES member (id),
        CONSTRAINT incident_status_known CHECK (status IN ('detected', 'contained', 'assessed', 'not_breach', 'breach', 'notified', 'closed')),
        CONSTRAINT incident_text_known CHECK (text_state IN ('quarantined', 'released', 'purged')),
        CONSTRAINT incident_pending_known CHECK (pending_action IN ('release', 'purge')),
        CONSTRAINT incident_pending_whole CHECK ((pending_action IS NULL) = (pending_by IS NULL) AND (pending_action IS NULL) = (pending_at IS NULL)),
        CONSTRAINT incident_closed_settled CHECK (status <> 'closed' OR text_state <> 'quarantined')
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX incident_quarantined_uq ON incident (room_id, seq) WHERE text_state = 'quarantined'`,
    );
    await runner.query('CREATE INDEX incident_deadline_ix ON incident (deadline_at)');
    await runner.query(`
      CREATE TABLE incident_report (
        incident_id uuid NOT NULL,
        member_id uuid NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        reason text NOT NULL,
        category text,
        hid_text boolean NOT NULL,
        CONSTRAINT incident_report_pk PRIMARY KEY (incident_id, member_id),
        CONSTRAINT incident_report_incident_fk FOREIGN KEY (incident_id) REFERENCES incident (id),
        CONSTRAINT incident_report_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await runner.query('CREATE INDEX incident_report_member_ix ON incident_report (member_id, at) WHERE hid_text');
    await runner.query(`
      CREATE TABLE incident_exposure (
        id bigint GENERATED ALWAYS AS IDENTITY,
        incident_id uuid NOT NULL,
        member_id uuid NOT NULL,
        how text NOT NULL,
        at timestamptz(3),
        session_hash text,
        CONSTRAINT incident_exposure_pk PRIMARY KEY (id),
        CONSTRAINT incident_exposure_incident_fk FOREIGN KEY (incident_id) REFERENCES incident (id),
        CONSTRAINT incident_exposure_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
      )`);
    await runner.query('CREATE INDEX incident_exposure_incident_ix ON incident_exposure (incident_id, id)');
    await runner.query(`
      CREATE TABLE incident_act (
        id bigint GENERATED ALWAYS AS IDENTITY,
        incident_id uuid NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        act text NOT NULL,
        note text NOT NULL DEFAULT '',
        CONSTRAINT incident_act_pk PRIMARY KEY (id),
        CONSTRAINT incident_act_incident_fk FOREIGN KEY (incident_id) REFERENCES incident (id),
        CONSTRAINT incident_act_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id)
      )`);
    await runner.query('CREATE INDEX incident_act_incident_ix ON incident_act (incident_id, id)');
    await runner.query(`
      CREATE TABLE incident_purge (
        incident_id uuid NOT NULL,
        place text NOT NULL,
        done_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        done_by uuid,
        note text NOT NULL DEFAULT '',
        CONSTRAINT incident_purge_pk PRIMARY KEY (incident_id, place),
        CONSTRAINT incident_purge_incident_fk FOREIGN KEY (incident_id) REFERENCES incident (id),
        CONSTRAINT incident_purge_done_by_fk FOREIGN KEY (done_by) REFERENCES member (id),
        CONSTRAINT incident_purge_place_known CHECK (place IN ('database', 'search', 'caches', 'exports', 'backups', 'notifications'))
      )`);
    await runner.query(`
      CREATE TABLE quarantined_text (
        incident_id uuid NOT NULL,
        seq bigint NOT NULL,
        event_type text NOT NULL,
        at timestamptz(3) NOT NULL,
        ciphertext bytea,
        CONSTRAINT quarantined_text_pk PRIMARY KEY (incident_id, seq),
        CONSTRAINT quarantined_text_incident_fk FOREIGN KEY (incident_id) REFERENCES incident (id)
      )`);
    await this.protect(runner);
    // What is hidden or restored is found by the message that a correction belongs to.
    await runner.query(
      `CREATE INDEX room_event_correction_ix ON room_event (room_id, ((data->>'seq')::bigint)) WHERE type = 'message.corrected'`,
    );
  }

  private async protect(runner: QueryRunner): Promise<void> {
    for (const table of [
      'incident',
      'incident_report',
      'incident_exposure',
      'incident_act',
      'incident_purge',
      'quarantined_text',
    ]) {
      await runner.query(
        `CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    for (const table of ['incident_report', 'incident_exposure', 'incident_act']) {
      await runner.query(
        `CREATE TRIGGER ${table}_unchanged BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
    }
    await runner.query(`
      CREATE TRIGGER incident_origin_unchanged BEFORE UPDATE ON incident FOR EACH ROW
      WHEN (OLD.status = 'closed'
        OR (OLD.id, OLD.room_id, OLD.seq, OLD.event_type, OLD.author_id, OLD.posted_at, OLD.discovered_at, OLD.contained_at, OLD.deadline_at)
          IS DISTINCT FROM (NEW.id, NEW.room_id, NEW.seq, NEW.event_type, NEW.author_id, NEW.posted_at, NEW.discovered_at, NEW.contained_at, NEW.deadline_at)
        OR (OLD.text_state <> 'quarantined' AND OLD.text_state <> NEW.text_state))
      EXECUTE FUNCTION refuse_change()`);
    // A text only ever goes.
    await runner.query(
      `CREATE TRIGGER quarantined_text_unchanged BEFORE UPDATE ON quarantined_text FOR EACH ROW WHEN (NEW.ciphertext IS NOT NULL) EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX room_event_correction_ix');
    for (const table of [
      'quarantined_text',
      'incident_purge',
      'incident_act',
      'incident_exposure',
      'incident_report',
      'incident',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
