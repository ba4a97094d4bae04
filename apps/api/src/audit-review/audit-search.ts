import type { Queryable } from '../platform/audit/seal-tail';
import { requestInvalid } from '../platform/http/validation';
import type { AuditQueryDto } from './dto/audit.dto';
import type { AuditEntryView, AuditPageView } from './dto/audit.schemas';

interface AuditRow {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_role: string | null;
  actor_name: string | null;
  session_hash: string | null;
  network: string | null;
  action: string;
  object_type: string;
  object_id: string | null;
  case_code: string | null;
  room_id: string | null;
  outcome: string;
  reason: string | null;
  position: string | null;
}

/** One page of the log, newest first. Filters are joined by AND. */
export async function searchAudit(database: Queryable, query: AuditQueryDto): Promise<AuditPageView> {
  const { conditions, values } = conditionsOf(query);
  const rows = await database.query<AuditRow>(
    `SELECT e.id, e.at, e.actor_id, e.actor_role, e.actor_name, e.session_hash, e.network, e.action, e.object_type, e.object_id, e.case_code, e.room_id, e.outcome, e.reason, s.position
     FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id
     WHERE ${conditions.join(' AND ')} ORDER BY e.id DESC LIMIT ${query.limit + 1}`,
    values,
  );
  const page = rows.slice(0, query.limit);
  return { items: page.map(present), nextCursor: rows.length > page.length ? encode(page.at(-1)?.id ?? '') : null };
}

/** What belongs to the case of this code or id; a case that is gone is found by what its rows say. */
const OF_CASE = `(upper(e.case_code) = upper(?) OR e.object_id = lower(?)
  OR e.room_id IN (SELECT room_id FROM clinical_case WHERE upper(code) = upper(?) OR id::text = lower(?))
  OR e.case_code IN (SELECT code FROM clinical_case WHERE id::text = lower(?))
  OR e.object_id IN (SELECT own.id::text FROM clinical_case c, LATERAL (
       SELECT c.id UNION ALL SELECT c.room_id UNION ALL SELECT id FROM case_document WHERE case_id = c.id
       UNION ALL SELECT id FROM incident WHERE room_id = c.room_id) own WHERE upper(c.code) = upper(?) OR c.id::text = lower(?)))`;

function conditionsOf({ actor, action, object, room, case: ofCase, outcome, cursor }: AuditQueryDto): {
  conditions: string[];
  values: unknown[];
} {
  const kind = action?.endsWith('.') ? action : undefined;
  const wanted: [string, unknown][] = [
    ['e.actor_id = ?', actor],
    ['starts_with(e.action, ?)', kind],
    ['e.action = ?', kind ? undefined : action],
    ['e.object_id = ?', object],
    ['e.room_id = ?', room],
    [OF_CASE, ofCase],
    ['e.outcome = ?', outcome],
    ['e.id < ?', decode(cursor)],
  ];
  const given = wanted.filter(([, value]) => value !== undefined);
  return {
    conditions: ['true', ...given.map(([sql], n) => sql.replaceAll('?', `$${n + 1}`))],
    values: given.map(([, value]) => value),
  };
}

const encode = (id: string): string => Buffer.from(id).toString('base64url');

function decode(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,18}$/.test(id)) throw requestInvalid([{ path: 'cursor', message: 'is not a cursor of this list' }]);
  return id;
}

const present = (row: AuditRow): AuditEntryView => ({
  id: row.id,
  at: row.at.toISOString(),
  actorId: row.actor_id,
  actorRole: row.actor_role,
  actorName: row.actor_name,
  session: row.session_hash,
  network: row.network,
  action: row.action,
  objectType: row.object_type,
  objectId: row.object_id,
  caseCode: row.case_code,
  roomId: row.room_id,
  outcome: row.outcome,
  reason: row.reason,
  position: row.position === null ? null : Number(row.position),
});
