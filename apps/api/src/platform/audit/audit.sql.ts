import { columns, neverNull, orNull, statement, word } from '../sql';
import { AuditEntry } from './audit-entry.entity';

/** Whether a member did this to an object. */
export const HAS_ACTED = statement({
  name: 'audit.has_acted',
  params: ['uuid', 'text', 'text'],
  row: { acted: 'boolean' },
  text: 'SELECT EXISTS (SELECT 1 FROM audit_entry e WHERE e.actor_id = $1 AND e.action = $2 AND e.object_id = $3) AS acted',
});

const act = columns(AuditEntry, 'e', ['action', 'actorId', 'objectId', 'at', 'sessionHash']);

/** Members who did one of these things to one of these objects, the first first. */
export const ACTS_ON = statement({
  name: 'audit.acts_on',
  params: ['text[]', 'text[]'],
  row: { ...act.row, actorId: neverNull(act.row.actorId), objectId: neverNull(act.row.objectId) },
  text: `SELECT ${act.sql} FROM audit_entry e
    WHERE e.action = ANY($1) AND e.object_id = ANY($2) AND e.outcome = 'ok' AND e.actor_id IS NOT NULL ORDER BY e.id`,
});

/** Members who did one of these things in a room, the first first. */
export const ACTS_IN = statement({
  name: 'audit.acts_in',
  params: ['text[]', 'uuid'],
  row: { ...act.row, actorId: neverNull(act.row.actorId), objectId: act.row.objectId },
  text: `SELECT ${act.sql} FROM audit_entry e
    WHERE e.action = ANY($1) AND e.room_id = $2 AND e.outcome = 'ok' AND e.actor_id IS NOT NULL ORDER BY e.id`,
});

const entry = columns(AuditEntry, 'e', [
  'id',
  'at',
  'actorId',
  'actorRole',
  'actorName',
  'sessionHash',
  'network',
  'action',
  'objectType',
  'objectId',
  'caseCode',
  'roomId',
  'outcome',
  'reason',
]);

/**
 * The newest first, with their places in the chain. $1 actor, $2 the beginning of an action, $3 an action, $4 object, $5 room, $6 the code or id
 * of a case with $7 its rooms, $8 its codes and $9 its objects, $10 outcome, $11 the last one that the reader has, $12 how many.
 */
export const AUDIT_PAGE = statement({
  name: 'audit.page',
  params: [
    'uuid?',
    'text?',
    'text?',
    'text?',
    'uuid?',
    'text?',
    'uuid[]',
    'text[]',
    'text[]',
    'text?',
    'bigint?',
    'bigint',
  ],
  row: { ...entry.row, position: orNull(word<string>('bigint')) },
  text: `SELECT ${entry.sql}, s.position FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id
    WHERE ($1::uuid IS NULL OR e.actor_id = $1) AND ($2::text IS NULL OR starts_with(e.action, $2)) AND ($3::text IS NULL OR e.action = $3)
      AND ($4::text IS NULL OR e.object_id = $4) AND ($5::uuid IS NULL OR e.room_id = $5)
      AND ($6::text IS NULL OR upper(e.case_code) = upper($6) OR e.object_id = lower($6)
        OR e.room_id = ANY($7) OR e.case_code = ANY($8) OR e.object_id = ANY($9))
      AND ($10::text IS NULL OR e.outcome = $10) AND ($11::bigint IS NULL OR e.id < $11)
    ORDER BY e.id DESC LIMIT $12`,
});
