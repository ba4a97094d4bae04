import type { Discipline, TextSpan } from '@consilium/contracts';
import { columns, orNull, statement, word } from '../../platform/sql';
import { PrivacyReview } from './privacy-second-look.entity';

const look = columns(PrivacyReview, 'v', [
  'id',
  'roomId',
  'authorId',
  'reviewerId',
  'field',
  'ciphertext',
  'textDigest',
  'state',
  'version',
  'askedAt',
  'expiresAt',
  'answeredAt',
  'usedFor',
]);

/** With its people; `now` is when it was read, by the database's clock: its times are the database's too. */
const row = {
  ...look.row,
  findings: word<TextSpan[]>('jsonb'),
  now: 'timestamp with time zone',
  authorName: 'text',
  authorDiscipline: orNull(word<Discipline>('text')),
  reviewerName: 'text',
  reviewerDiscipline: orNull(word<Discipline>('text')),
} as const;
const select = `
  SELECT ${look.sql}, v.findings, clock_timestamp() AS now, a.display_name AS "authorName", a.discipline AS "authorDiscipline",
    b.display_name AS "reviewerName", b.discipline AS "reviewerDiscipline"
  FROM privacy_review v JOIN person a ON a.id = v.author_id JOIN person b ON b.id = v.reviewer_id`;

export const ADD_SECOND_LOOK = statement({
  name: 'second_looks.add',
  params: ['uuid', 'uuid', 'uuid', 'uuid', 'text?', 'bytea', 'bytea', 'jsonb', 'double precision'],
  row: { askedAt: 'timestamp with time zone', expiresAt: 'timestamp with time zone' },
  text: `INSERT INTO privacy_review (id, room_id, author_id, reviewer_id, field, ciphertext, text_digest, findings, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + $9 * interval '1 minute') RETURNING asked_at AS "askedAt", expires_at AS "expiresAt"`,
});

export const SECOND_LOOK = statement({
  name: 'second_looks.one',
  params: ['uuid'],
  row,
  text: `${select} WHERE v.id = $1`,
});

/** In the order of their ids, so that two who lock several never wait for each other. */
export const LOCKED_SECOND_LOOKS = statement({
  name: 'second_looks.locked',
  params: ['uuid[]'],
  row,
  text: `${select} WHERE v.id = ANY($1) ORDER BY v.id FOR UPDATE OF v`,
});

/** The newest first: $2 those that a member asked for, $3 those that wait for their answer, $4 how many. */
export const SECOND_LOOKS_OF = statement({
  name: 'second_looks.of_member',
  params: ['uuid', 'boolean', 'boolean', 'bigint'],
  row,
  text: `${select} WHERE ($2 AND v.author_id = $1) OR ($3 AND v.reviewer_id = $1 AND v.state = 'asked' AND v.expires_at > clock_timestamp())
    ORDER BY v.asked_at DESC, v.id DESC LIMIT $4`,
});

/** Moves it on, the text out with it: $2 state, $3 whether it was answered, $4 what it was used for. */
export const MOVE_SECOND_LOOK = statement({
  name: 'second_looks.move',
  params: ['uuid', 'text', 'boolean', 'text?'],
  text: `UPDATE privacy_review SET state = $2, version = version + 1, ciphertext = NULL, used_for = $4,
      answered_at = CASE WHEN $3 THEN clock_timestamp() ELSE answered_at END WHERE id = $1`,
});

/** Those that wait although their time is over; what another server is at is left to it. */
export const DUE_SECOND_LOOKS = statement({
  name: 'second_looks.due',
  params: ['bigint'],
  row,
  text: `${select} WHERE v.state IN ('asked', 'agreed') AND v.expires_at <= clock_timestamp() ORDER BY v.id LIMIT $1 FOR UPDATE OF v SKIP LOCKED`,
});

export const REMOVE_OLD_SECOND_LOOKS = statement({
  name: 'second_looks.remove_old',
  params: ['double precision'],
  text: `DELETE FROM privacy_review WHERE expires_at < clock_timestamp() - $1 * interval '1 hour'`,
});
