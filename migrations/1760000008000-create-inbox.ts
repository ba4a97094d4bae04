import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What concerns a member, durably, and how far each room's log has been read for it. What rooms said before this is not news: their
 * cursors begin at the end of their logs.
 */
export class CreateInbox1760000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox_item (
        member_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL,
        at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        room_id uuid,
        seq bigint,
        actor_id uuid,
        source_id uuid NOT NULL,
        CONSTRAINT inbox_item_pk PRIMARY KEY (member_id, id),
        CONSTRAINT inbox_item_source_uq UNIQUE (member_id, source_id, kind),
        CONSTRAINT inbox_item_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT inbox_item_actor_fk FOREIGN KEY (actor_id) REFERENCES member (id),
        CONSTRAINT inbox_item_room_fk FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX inbox_item_unread_ix ON inbox_item (member_id) WHERE read_at IS NULL`);
    await runner.query(`CREATE INDEX inbox_item_event_ix ON inbox_item (room_id, seq)`);
    await runner.query(`
      CREATE TABLE inbox_cursor (
        room_id uuid NOT NULL,
        seq bigint NOT NULL,
        CONSTRAINT inbox_cursor_pk PRIMARY KEY (room_id),
        CONSTRAINT inbox_cursor_room_fk FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE
      )`);
    await runner.query(`INSERT INTO inbox_cursor (room_id, seq) SELECT id, last_seq FROM room`);
    await runner.query(`
      CREATE TABLE inbox_mute (
        member_id uuid NOT NULL,
        room_id uuid NOT NULL,
        muted_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT inbox_mute_pk PRIMARY KEY (member_id, room_id),
        CONSTRAINT inbox_mute_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT inbox_mute_room_fk FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE
      )`);
    // Tells an invitation from a change of role without reading the whole log.
    await runner.query(
      `CREATE INDEX room_event_membership_ix ON room_event (room_id, (data->>'memberId'), seq) WHERE type IN ('member.added', 'member.removed')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX room_event_membership_ix');
    await runner.query('DROP TABLE inbox_mute');
    await runner.query('DROP TABLE inbox_cursor');
    await runner.query('DROP TABLE inbox_item');
  }
}
