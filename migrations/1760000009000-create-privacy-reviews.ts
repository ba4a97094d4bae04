import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests for a second look at a text before it is sent. The text stands here encrypted while it is asked for, and never anywhere else;
 * afterwards only a keyed digest of it, until the row goes.
 */
export class CreatePrivacyReviews1760000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE privacy_review (
        id uuid NOT NULL,
        room_id uuid NOT NULL,
        author_id uuid NOT NULL,
        reviewer_id uuid NOT NULL,
        field text,
        ciphertext bytea,
        text_digest bytea NOT NULL,
        findings jsonb NOT NULL,
        state text NOT NULL DEFAULT 'asked',
        version integer NOT NULL DEFAULT 1,
        asked_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz(3) NOT NULL,
        answered_at timestamptz(3),
        used_for text,
        CONSTRAINT privacy_review_pk PRIMARY KEY (id),
        CONSTRAINT privacy_review_room_fk FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE CASCADE,
        CONSTRAINT privacy_review_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT privacy_review_reviewer_fk FOREIGN KEY (reviewer_id) REFERENCES member (id),
        CONSTRAINT privacy_review_state_known CHECK (state IN ('asked', 'agreed', 'refused', 'withdrawn', 'expired', 'used')),
        CONSTRAINT privacy_review_text_while_asked CHECK ((ciphertext IS NOT NULL) = (state = 'asked')),
        CONSTRAINT privacy_review_second_person CHECK (author_id <> reviewer_id)
      )`);
    await runner.query('CREATE INDEX privacy_review_author_ix ON privacy_review (author_id, asked_at)');
    await runner.query('CREATE INDEX privacy_review_reviewer_ix ON privacy_review (reviewer_id, asked_at)');
    await runner.query(`CREATE INDEX privacy_review_due_ix ON privacy_review (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE privacy_review');
  }
}
