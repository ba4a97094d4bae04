import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rooms and their log. `room_event` is partitioned by hash of room_id and every key leads with it, so that it can be spread
 * over machines unchanged (architecture, "Growing past one machine").
 */
export class CreateRooms1760000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE room (
        id uuid NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid NOT NULL,
        label text NOT NULL,
        writable boolean NOT NULL DEFAULT true,
        guard_version bigint NOT NULL DEFAULT 0,
        epoch uuid NOT NULL DEFAULT gen_random_uuid(),
        last_seq bigint NOT NULL DEFAULT 0,
        last_digest bytea NOT NULL DEFAULT '\\x00',
        last_event_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT room_pk PRIMARY KEY (id),
        CONSTRAINT room_subject_uq UNIQUE (subject_kind, subject_id),
        CONSTRAINT room_subject_kind_known CHECK (subject_kind IN ('case', 'group', 'referral'))
      )`);
    await runner.query(`
      CREATE TABLE room_member (
        room_id uuid NOT NULL,
        member_id uuid NOT NULL,
        role text NOT NULL,
        history text NOT NULL DEFAULT 'all',
        first_seq bigint NOT NULL DEFAULT 1,
        read_seq bigint NOT NULL DEFAULT 0,
        added_at timestamptz(3) NOT NULL DEFAULT now(),
        added_by uuid,
        expires_at timestamptz(3),
        removed_at timestamptz(3),
        suspended_at timestamptz(3),
        CONSTRAINT room_member_pk PRIMARY KEY (room_id, member_id),
        CONSTRAINT room_member_room_fk FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE,
        CONSTRAINT room_member_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT room_member_history_known CHECK (history IN ('all', 'from_join'))
      )`);
    await runner.query(`CREATE INDEX room_member_member_ix ON room_member (member_id) WHERE removed_at IS NULL`);
    await runner.query(
      `CREATE INDEX room_member_expiry_ix ON room_member (expires_at) WHERE removed_at IS NULL AND expires_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX room_member_one_owner_uq ON room_member (room_id) WHERE role = 'owner' AND removed_at IS NULL`,
    );
    await runner.query(`
      CREATE TABLE room_event (
        room_id uuid NOT NULL,
        seq bigint NOT NULL,
        id uuid NOT NULL,
        type text NOT NULL,
        actor_id uuid,
        actor_discipline text,
        client_id uuid,
        at timestamptz(3) NOT NULL,
        data jsonb NOT NULL,
        salt bytea,
        digest bytea NOT NULL,
        purged_at timestamptz(3),
        CONSTRAINT room_event_pk PRIMARY KEY (room_id, seq),
        CONSTRAINT room_event_client_uq UNIQUE (room_id, actor_id, client_id)
      ) PARTITION BY HASH (room_id)`);
    for (let part = 0; part < 8; part++) {
      await runner.query(
        `CREATE TABLE room_event_p${part} PARTITION OF room_event FOR VALUES WITH (MODULUS 8, REMAINDER ${part})`,
      );
    }
    await runner.query(`CREATE INDEX room_event_id_ix ON room_event (room_id, id)`);
    await runner.query(`CREATE INDEX room_event_message_ix ON room_event (room_id, seq) WHERE type = 'message.posted'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE room_event');
    await runner.query('DROP TABLE room_member');
    await runner.query('DROP TABLE room');
  }
}
