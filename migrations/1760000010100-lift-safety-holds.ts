import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hold keeps its outcome, and where it was lifted or withdrawn; what was answered "hold" before this keeps its case on hold. */
export class LiftSafetyHolds1760000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE safety_hold
        ADD COLUMN asked_by uuid, ADD COLUMN outcome text, ADD COLUMN lifted_seq bigint, ADD COLUMN withdrawn_seq bigint,
        ADD CONSTRAINT safety_hold_outcome_ck CHECK (outcome IN ('hold', 'go_on')),
        ADD CONSTRAINT safety_hold_answered_ck CHECK ((answered_seq IS NULL) = (outcome IS NULL)) NOT VALID,
        ADD CONSTRAINT safety_hold_lifted_ck CHECK (lifted_seq IS NULL OR outcome = 'hold'),
        ADD CONSTRAINT safety_hold_withdrawn_ck CHECK (withdrawn_seq IS NULL OR answered_seq IS NULL)`);
    await runner.query(
      `UPDATE safety_hold h SET asked_by = e.actor_id FROM room_event e WHERE e.room_id = h.room_id AND e.seq = h.asked_seq`,
    );
    await runner.query(
      `UPDATE safety_hold h SET outcome = e.data->>'outcome' FROM room_event e WHERE e.room_id = h.room_id AND e.seq = h.answered_seq`,
    );
    await runner.query('ALTER TABLE safety_hold VALIDATE CONSTRAINT safety_hold_answered_ck');
    await runner.query(
      'ALTER TABLE safety_hold ALTER COLUMN asked_by SET NOT NULL, ADD CONSTRAINT safety_hold_asker_fk FOREIGN KEY (asked_by) REFERENCES member (id)',
    );
    await runner.query('DROP INDEX safety_hold_open_ix');
    await runner.query(
      'CREATE INDEX safety_hold_open_ix ON safety_hold (room_id) WHERE answered_seq IS NULL AND withdrawn_seq IS NULL',
    );
    await runner.query(
      `CREATE INDEX safety_hold_standing_ix ON safety_hold (room_id) WHERE outcome = 'hold' AND lifted_seq IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX safety_hold_standing_ix');
    await runner.query('DROP INDEX safety_hold_open_ix');
    await runner.query(
      'ALTER TABLE safety_hold DROP COLUMN asked_by, DROP COLUMN outcome, DROP COLUMN lifted_seq, DROP COLUMN withdrawn_seq',
    );
    await runner.query('CREATE INDEX safety_hold_open_ix ON safety_hold (room_id) WHERE answered_seq IS NULL');
  }
}
