import { statement } from '../sql';

/** Answers nothing where the key was used. */
export const CLAIM = statement({
  name: 'once.claim',
  params: ['uuid', 'text', 'uuid', 'bytea', 'uuid'],
  row: { madeId: 'uuid' },
  text: `INSERT INTO request_key (member_id, scope, client_id, digest, made_id) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT ON CONSTRAINT request_key_pk DO NOTHING RETURNING made_id AS "madeId"`,
});
