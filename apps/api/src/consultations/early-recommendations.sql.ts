import { statement } from '../platform/sql';

/** No row where its author used this `clientId` in the room before. */
export const INSERT_EARLY = statement({
  name: 'early_recommendations.insert',
  params: ['uuid', 'uuid', 'uuid', 'uuid', 'text?', 'uuid', 'text', 'bigint?', 'bytea'],
  row: { id: 'uuid' },
  text: `
    INSERT INTO held_recommendation (id, room_id, consultation_id, author_id, author_discipline, client_id, text, reply_to, posted_digest)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (room_id, author_id, client_id) DO NOTHING RETURNING id`,
});
