import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CaseStatus, CaseVersionView, Discipline } from '@consilium/contracts';
import { caseCode } from '@consilium/domain';
import type { Tx } from '../platform/transactions/transactions';
import { Transactions } from '../platform/transactions/transactions';
import { toCaseRow, type CaseRow, type StoredCase } from './case-row';

const COLUMNS = `c.id, c.code, c.room_id, c.status, c.presenter_role, c.version, c.discussion_began_at, c.consent_revoked_at, c.updated_at,
  EXISTS (SELECT 1 FROM case_consent k WHERE k.case_id = c.id AND k.valid_to_version IS NULL
    AND k.recorded_at + make_interval(days => k.expires_in_days) < now()) AS consent_ended`;
/** Codes are drawn until one is free; twenty bits make a second draw rare. */
const CODE_DRAWS = 50;

export interface CaseListFilter {
  ids: string[];
  status?: CaseStatus;
  q?: string;
  after?: { updatedAt: string; id: string };
  limit: number;
}

@Injectable()
export class CasesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** A code that no case has. A clash between two drawn at once fails on the unique constraint. */
  async freeCode(tx: Tx): Promise<string> {
    for (let draw = 0; draw < CODE_DRAWS; draw++) {
      const code = caseCode(randomBytes);
      if ((await tx.query('SELECT 1 FROM clinical_case WHERE code = $1', [code])).length === 0) return code;
    }
    throw new Error('No free case code was drawn');
  }

  async insert(
    tx: Tx,
    row: { id: string; code: string; roomId: string; presenterRole: Discipline; at?: Date; demo?: boolean },
  ): Promise<void> {
    await tx.query(
      'INSERT INTO clinical_case (id, code, room_id, presenter_role, created_at, updated_at, demo) VALUES ($1, $2, $3, $4, coalesce($5, now()), coalesce($5, now()), $6)',
      [row.id, row.code, row.roomId, row.presenterRole, row.at ?? null, row.demo ?? false],
    );
  }

  /** How many drafts a member owns. */
  async draftsOf(tx: Tx, memberId: string): Promise<number> {
    const [row] = await tx.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM clinical_case c JOIN room_member o ON o.room_id = c.room_id AND o.role = 'owner' AND o.removed_at IS NULL
       WHERE o.member_id = $1 AND c.status = 'draft'`,
      [memberId],
    );
    return row!.n;
  }

  async find(id: string): Promise<CaseRow | null> {
    const [row] = await this.transactions.query<StoredCase>(`SELECT ${COLUMNS} FROM clinical_case c WHERE c.id = $1`, [
      id,
    ]);
    return row ? toCaseRow(row) : null;
  }

  async findMany(ids: string[]): Promise<CaseRow[]> {
    return (
      await this.transactions.query<StoredCase>(`SELECT ${COLUMNS} FROM clinical_case c WHERE c.id = ANY($1::uuid[])`, [
        ids,
      ])
    ).map(toCaseRow);
  }

  /** The case, locked until the transaction ends: every change decides on what it reads here. */
  async lock(tx: Tx, id: string): Promise<CaseRow | null> {
    const [row] = await tx.query<StoredCase>(`SELECT ${COLUMNS} FROM clinical_case c WHERE c.id = $1 FOR UPDATE`, [id]);
    return row ? toCaseRow(row) : null;
  }

  /** Newest edit first. `q` looks in code, title and question. */
  async list({ ids, status, q, after, limit }: CaseListFilter): Promise<CaseRow[]> {
    const rows = await this.transactions.query<StoredCase>(
      `SELECT ${COLUMNS} FROM clinical_case c LEFT JOIN case_presentation p ON p.case_id = c.id AND p.valid_to_version IS NULL
       WHERE c.id = ANY($1::uuid[]) AND ($2::text IS NULL OR c.status = $2)
         AND ($3::text IS NULL OR c.code ILIKE $3 OR p.title ILIKE $3 OR p.question ILIKE $3)
         AND ($4::timestamptz IS NULL OR (c.updated_at, c.id) < ($4, $5::uuid))
       ORDER BY c.updated_at DESC, c.id DESC LIMIT $6`,
      [
        ids,
        status ?? null,
        q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null,
        after?.updatedAt ?? null,
        after?.id ?? null,
        limit,
      ],
    );
    return rows.map(toCaseRow);
  }

  /** Drafts without an edit for so many days; whether somebody talked about them is the room's to say. Oldest first. */
  async idleDrafts(days: number, limit: number): Promise<CaseRow[]> {
    const rows = await this.transactions.query<StoredCase>(
      `SELECT ${COLUMNS} FROM clinical_case c WHERE c.status = 'draft' AND c.discussion_began_at IS NULL AND NOT c.demo
         AND c.updated_at < now() - make_interval(days => $1) ORDER BY c.updated_at LIMIT $2`,
      [days, limit],
    );
    return rows.map(toCaseRow);
  }

  /** Moves the case to `version` with what changed of its own row. The caller holds the lock and compared the version. */
  async bump(
    tx: Tx,
    id: string,
    change: { version: number; status?: CaseStatus; discussionBegan?: boolean; revokedBy?: string; at?: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE clinical_case SET version = $2, status = coalesce($3, status), updated_at = coalesce($6, now()),
         discussion_began_at = CASE WHEN $4 THEN coalesce(discussion_began_at, $6, now()) ELSE discussion_began_at END,
         consent_revoked_at = CASE WHEN $5::uuid IS NULL THEN consent_revoked_at ELSE now() END, consent_revoked_by = coalesce($5, consent_revoked_by)
       WHERE id = $1`,
      [
        id,
        change.version,
        change.status ?? null,
        change.discussionBegan ?? false,
        change.revokedBy ?? null,
        change.at ?? null,
      ],
    );
  }

  /** One row for every version that can be rebuilt: until the discussion begins only the present one. */
  async recordVersion(
    tx: Tx,
    version: { caseId: string; version: number; editedBy: string; fields: string[]; keepHistory: boolean; at?: Date },
  ): Promise<void> {
    if (!version.keepHistory) await tx.query('DELETE FROM case_version WHERE case_id = $1', [version.caseId]);
    await tx.query(
      'INSERT INTO case_version (case_id, version, at, edited_by, fields) VALUES ($1, $2, coalesce($5, now()), $3, $4)',
      [version.caseId, version.version, version.editedBy, version.fields, version.at ?? null],
    );
  }

  /** Newest first. */
  async versions(caseId: string): Promise<CaseVersionView[]> {
    const rows = await this.transactions.query<{
      version: number;
      at: Date;
      edited_by: string;
      display_name: string;
      fields: string[];
    }>(
      `SELECT v.version, v.at, v.edited_by, m.display_name, v.fields FROM case_version v JOIN member m ON m.id = v.edited_by
       WHERE v.case_id = $1 ORDER BY v.version DESC`,
      [caseId],
    );
    return rows.map((row) => ({
      version: row.version,
      at: row.at.toISOString(),
      editedBy: { memberId: row.edited_by, displayName: row.display_name },
      fields: row.fields,
    }));
  }

  /** Removes a draft that nobody has talked about, with its room: no log of it is left to read. */
  async remove(tx: Tx, row: CaseRow): Promise<void> {
    await tx.query('DELETE FROM clinical_case WHERE id = $1', [row.id]);
    await tx.query('DELETE FROM room_event WHERE room_id = $1', [row.roomId]);
    await tx.query('DELETE FROM room WHERE id = $1', [row.roomId]);
  }
}
