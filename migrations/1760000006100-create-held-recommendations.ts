import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Recommendations that wait for their phase, outside the room's log. A row stays when its text is gone (opened or withdrawn), so that
 * the same `clientId` sent again finds out. `posted_digest` is of the body as it was sent first; it goes with the text.
 */
export class CreateHeldRecommendations1760000006100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE held_recommendation (
        id uuid NOT NULL,
        room_id uuid NOT NULL,
        consultation_id uuid NOT NULL,
        author_id uuid NOT NULL,
        author_discipline text,
        client_id uuid NOT NULL,
        text text,
        reply_to bigint,
        posted_digest bytea,
        held_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
        place bigint GENERATED ALWAYS AS IDENTITY,
        version integer NOT NULL DEFAULT 1,
        opened_seq bigint,
        withdrawn_at timestamptz(3),
        CONSTRAINT held_recommendation_pk PRIMARY KEY (id),
        CONSTRAINT held_recommendation_client_uq UNIQUE (room_id, author_id, client_id),
        CONSTRAINT held_recommendation_consultation_fk FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE,
        CONSTRAINT held_recommendation_author_fk FOREIGN KEY (author_id) REFERENCES member (id),
        CONSTRAINT held_recommendation_text_while_held CHECK ((text IS NOT NULL) = (opened_seq IS NULL AND withdrawn_at IS NULL))
      )`);
    await runner.query(
      'CREATE INDEX held_recommendation_waiting_ix ON held_recommendation (consultation_id, place) WHERE text IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE held_recommendation');
  }
}
