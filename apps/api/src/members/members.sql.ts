import type { LicenceState } from '@consilium/domain';
import { ENABLED_MEMBER } from '../platform/access/live-session';
import { columns, statement, word } from '../platform/sql';
import { Member } from './member.entity';

const member = columns(Member, 'm', ['id', 'discipline']);

/** What their licences say, of those who can sign in. */
export const LICENCE_STATES = statement({
  name: 'members.licence_states',
  params: ['uuid[]'],
  row: { ...member.row, licences: word<LicenceState[]>('json') },
  text: `
    SELECT ${member.sql},
      (SELECT coalesce(json_agg(json_build_object('verified', l.verified_at IS NOT NULL, 'prescriber', l.prescriber, 'expiresOn', l.expires_on)), '[]') FROM licence l WHERE l.member_id = m.id) AS licences
    FROM member m WHERE m.id = ANY($1) AND ${ENABLED_MEMBER}`,
});

/** Who has a role and can sign in, of one practice where it is given. */
export const MEMBERS_WITH_ROLE = statement({
  name: 'members.with_role',
  params: ['text', 'uuid?'],
  row: { id: 'uuid' },
  text: `SELECT m.id FROM member m WHERE $1 = ANY(m.roles) AND ($2::uuid IS NULL OR m.practice_id = $2) AND ${ENABLED_MEMBER} ORDER BY m.id`,
});
