import { ENABLED_MEMBER } from '../platform/access/live-session';
import { columns, statement } from '../platform/sql';
import { Licence, Member } from './member.entity';

/** One that has this name already stays as it is. */
export const ADD_PRACTICE = statement({
  name: 'accounts.add_practice',
  params: ['uuid', 'text', 'text?'],
  text: 'INSERT INTO practice (id, name, region) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT practice_name_uq DO NOTHING',
});

/** Answers nothing where somebody has this e-mail. */
export const ADD_MEMBER = statement({
  name: 'accounts.add_member',
  params: ['uuid', 'text', 'text', 'text?', 'text[]', 'uuid', 'text?', 'text', 'text?', 'boolean'],
  row: { id: 'uuid' },
  text: `INSERT INTO member (id, email, display_name, discipline, roles, practice_id, password_hash, availability, availability_note, demo)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT ON CONSTRAINT member_email_uq DO NOTHING RETURNING id`,
});

export const ADD_MODALITIES = statement({
  name: 'accounts.add_modalities',
  params: ['uuid', 'text[]'],
  text: 'INSERT INTO member_modality (member_id, modality) SELECT $1, unnest($2::text[]) ON CONFLICT ON CONSTRAINT member_modality_pk DO NOTHING',
});

export const SET_PASSWORDS = statement({
  name: 'accounts.set_passwords',
  params: ['uuid[]', 'text'],
  text: 'UPDATE member SET password_hash = $2 WHERE id = ANY($1)',
});

/** $4 hours that it works. */
export const INVITE = statement({
  name: 'accounts.invite',
  params: ['uuid', 'uuid', 'bytea', 'double precision'],
  text: `INSERT INTO invitation (id, member_id, token_hash, expires_at) VALUES ($1, $2, $3, now() + $4 * interval '1 hour')`,
});

/** The invitation in row `i`, of the member in row `m`, can be accepted. */
const WORKS = `i.used_at IS NULL AND i.expires_at > now() AND ${ENABLED_MEMBER}`;

export const INVITED = statement({
  name: 'accounts.invited',
  params: ['bytea'],
  row: { email: 'text', displayName: 'text' },
  text: `SELECT m.email, m.display_name AS "displayName" FROM invitation i JOIN member m ON m.id = i.member_id WHERE i.token_hash = $1 AND ${WORKS}`,
});

/** Uses the invitation up and sets the password, or does neither. */
export const ACCEPT_INVITATION = statement({
  name: 'accounts.accept_invitation',
  params: ['bytea', 'text'],
  row: { id: 'uuid' },
  text: `
    WITH used AS (
      UPDATE invitation i SET used_at = now() FROM member m
      WHERE i.token_hash = $1 AND m.id = i.member_id AND ${WORKS} RETURNING i.member_id)
    UPDATE member SET password_hash = $2 FROM used WHERE id = used.member_id RETURNING id`,
});

/** Every account, in the order of names. */
export const ACCOUNTS = statement({
  name: 'accounts.all',
  params: [],
  row: {
    ...columns(Member, 'm', ['email', 'displayName', 'discipline', 'roles']).row,
    practice: 'text',
    state: 'text',
  },
  text: `
    SELECT ${columns(Member, 'm', ['email', 'displayName', 'discipline', 'roles']).sql}, p.name AS practice,
      CASE WHEN m.disabled_at IS NOT NULL THEN 'disabled' WHEN m.password_hash IS NULL THEN 'cannot sign in yet' ELSE 'active' END AS state
    FROM member m JOIN practice p ON p.id = m.practice_id ORDER BY lower(m.display_name), m.id`,
});

const licence = columns(Licence, 'l', ['id', 'jurisdiction', 'number', 'prescriber']);

/** Everybody's, or those of one e-mail. */
export const LICENCES = statement({
  name: 'accounts.licences',
  params: ['text?'],
  row: { ...licence.row, email: 'text', expiresOn: 'text', verified: 'boolean' },
  text: `SELECT ${licence.sql}, m.email, l.expires_on::text AS "expiresOn", l.verified_at IS NOT NULL AS verified
    FROM licence l JOIN member m ON m.id = l.member_id WHERE $1::text IS NULL OR m.email = $1 ORDER BY m.email, l.id`,
});
