import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Tx } from '../transactions/transactions';
import type { Act, Attempt } from './acts';

/** Where a request came from; the gateway and the guard fill it. */
export interface AuditActor {
  memberId: string | null;
  role: string | null;
  sessionId: string | null;
}

/** What the server does by itself. */
export const SYSTEM_ACTOR: AuditActor = { memberId: null, role: 'system', sessionId: null };

export interface AuditEntry {
  actor: AuditActor;
  /** The one name of the act: `case.opened`, `message.posted`, `session.started` …; of what was refused, also what it takes: `case.edit`. */
  action: Act | Attempt;
  objectType: string;
  objectId: string | null;
  caseCode?: string | null;
  roomId?: string | null;
  outcome?: 'ok' | 'denied' | 'error';
  /** Purpose of use or a coded reason. Never clinical text. */
  reason?: string | null;
  beforeHash?: string | null;
  afterHash?: string | null;
  network?: string | null;
}

/** Sessions stand in the log by hash, so that a row gives nobody a session. */
export const sessionHash = (sessionId: string): string =>
  createHash('sha256').update(sessionId).digest('hex').slice(0, 32);

export const auditActor = (viewer: {
  memberId: string;
  sessionId: string;
  discipline: string | null;
  roles: readonly string[];
}): AuditActor => ({
  memberId: viewer.memberId,
  role: viewer.discipline ?? viewer.roles[0] ?? null,
  sessionId: viewer.sessionId,
});

const NAMES = [
  'actor_id',
  'actor_role',
  'session_hash',
  'network',
  'action',
  'object_type',
  'object_id',
  'case_code',
  'room_id',
  'outcome',
  'reason',
  'before_hash',
  'after_hash',
] as const;
const COLUMNS = NAMES.join(', ');
const TYPED = NAMES.map((name) => `${name} ${name === 'actor_id' || name === 'room_id' ? 'uuid' : 'text'}`).join(', ');

export const auditValues = (entry: AuditEntry): unknown[] => [
  entry.actor.memberId,
  entry.actor.role,
  entry.actor.sessionId && sessionHash(entry.actor.sessionId),
  entry.network ?? null,
  entry.action,
  entry.objectType,
  entry.objectId,
  entry.caseCode ?? null,
  entry.roomId ?? null,
  entry.outcome ?? 'ok',
  entry.reason ?? null,
  entry.beforeHash ?? null,
  entry.afterHash ?? null,
];

const INSERT = `INSERT INTO audit_entry (${COLUMNS}) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`;
/** With the room and the code of the case that the object belongs to, so that one question finds everything of a case. */
const INSERT_PLACED = `INSERT INTO audit_entry (${COLUMNS})
  SELECT $1::uuid,$2,$3,$4,$5,$6,$7::text,coalesce($8, place.case_code),coalesce($9::uuid, place.room_id),$10,$11,$12,$13
  FROM audit_subject($9::uuid, $14::uuid) place`;

/** Whether nothing is to be looked up: the entry says its case and room, or is about neither. */
const isPlaced = ({ caseCode, roomId, objectId }: AuditEntry): boolean =>
  Boolean(caseCode && roomId) || !(roomId ?? objectId);

/** Appends to the audit log inside the caller's transaction, so that the act and its record commit together (security-compliance §6.1). */
@Injectable()
export class Audit {
  async append(tx: Pick<Tx, 'query'>, entry: AuditEntry): Promise<void> {
    const values = auditValues(entry);
    await (isPlaced(entry)
      ? tx.query(INSERT, values)
      : tx.query(INSERT_PLACED, [...values, isUuid(entry.objectId ?? '') ? entry.objectId : null]));
  }

  /** Many acts at once, in their order. */
  async appendAll(tx: Pick<Tx, 'query'>, entries: AuditEntry[]): Promise<void> {
    if (!entries.every(isPlaced)) {
      for (const entry of entries) await this.append(tx, entry);
      return;
    }
    const rows = entries.map((entry) => {
      const values = auditValues(entry);
      return Object.fromEntries<unknown>(NAMES.map((name, place) => [name, values[place]]));
    });
    await tx.query(
      `INSERT INTO audit_entry (${COLUMNS}) SELECT ${COLUMNS} FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (${TYPED})) WITH ORDINALITY ORDER BY ordinality`,
      [JSON.stringify(rows)],
    );
  }
}
