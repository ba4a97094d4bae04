import type { Discipline } from '@consilium/contracts';
import { ENABLED_MEMBER } from '../platform/access/live-session';
import { orNull, statement, word } from '../platform/sql';

/** Who signs in, by their password: these statements alone read its hash. */
const account = (name: string, type: 'text' | 'uuid', column: string) =>
  statement({
    name: `credentials.by_${name}`,
    params: [type, 'boolean'],
    row: { id: 'uuid', role: 'text?', passwordHash: 'text?' },
    text: `SELECT m.id, coalesce(m.discipline, m.roles[1]) AS role, m.password_hash AS "passwordHash" FROM member m
      WHERE ${column} = $1 AND ${ENABLED_MEMBER} AND (NOT m.demo OR $2)`,
  });

/** $2 whether demo members count: their password is in the documentation. */
export const ACCOUNT_BY_EMAIL = account('email', 'text', 'm.email');
export const ACCOUNT_BY_ID = account('id', 'uuid', 'm.id');

/** Whose password it is to be: what it must not be made of. */
export const PASSWORD_OWNER = statement({
  name: 'credentials.owner',
  params: ['uuid'],
  row: { email: 'text', displayName: 'text' },
  text: 'SELECT m.email, m.display_name AS "displayName" FROM member m WHERE m.id = $1',
});

/** The account stays as it was proven until the transaction ends. */
export const HOLD_ACCOUNT = statement({
  name: 'credentials.hold',
  params: ['uuid', 'text'],
  row: { id: 'uuid' },
  text: `SELECT m.id FROM member m WHERE m.id = $1 AND m.password_hash = $2 AND ${ENABLED_MEMBER} FOR SHARE`,
});

/** $2 the hash that was proven, $3 the new one. */
export const CHANGE_PASSWORD = statement({
  name: 'credentials.change',
  params: ['uuid', 'text', 'text'],
  row: { id: 'uuid' },
  text: `UPDATE member m SET password_hash = $3 WHERE m.id = $1 AND m.password_hash = $2 AND ${ENABLED_MEMBER} RETURNING m.id`,
});

/** Those of these e-mails that can sign in. */
export const ACCOUNTS_WITH_PASSWORD = statement({
  name: 'credentials.with_password',
  params: ['text[]'],
  row: { email: 'text', discipline: orNull(word<Discipline>('text')) },
  text: `SELECT m.email, m.discipline FROM member m WHERE m.email = ANY($1) AND m.password_hash IS NOT NULL AND ${ENABLED_MEMBER}`,
});
