import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CaseStatus, CaseVersionView, Discipline } from '@consilium/contracts';
import { caseCode } from '@consilium/domain';
import type { Queries } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { In } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { CaseNoticeAccept } from './case-notice-accept.entity';
import type { CaseRow } from './case-row';
import { CaseVersion } from './case-version.entity';
import { ADD_CASE, ADD_VERSION, BUMP_CASE, CASE_PAGE, CASES, IDLE_DRAFTS, LOCKED_CASE, VERSIONS } from './cases.sql';
import { ClinicalCase } from './clinical-case.entity';

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
      if (!(await tx.manager.existsBy(ClinicalCase, { code }))) return code;
    }
    throw new Error('No free case code was drawn');
  }

  insert(
    tx: Tx,
    row: { id: string; code: string; roomId: string; presenterRole: Discipline; at?: Date; demo?: boolean },
  ): Promise<void> {
    return ADD_CASE.run(tx, row.id, row.code, row.roomId, row.presenterRole, row.at ?? null, row.demo ?? false);
  }

  /** How many of these are drafts. */
  drafts(tx: Tx, ids: readonly string[]): Promise<number> {
    return tx.manager.countBy(ClinicalCase, { id: In(ids), status: 'draft' });
  }

  any(tx: Tx): Promise<boolean> {
    return tx.manager.exists(ClinicalCase);
  }

  /** By code or id. */
  named(tx: Tx, codeOrId: string): Promise<Pick<CaseRow, 'id' | 'code' | 'roomId'> | null> {
    const where = isUuid(codeOrId) ? { id: codeOrId.toLowerCase() } : { code: codeOrId.toUpperCase() };
    return tx.manager.findOne(ClinicalCase, { where, select: { id: true, code: true, roomId: true } });
  }

  find(id: string): Promise<CaseRow | null> {
    return CASES.first(this.transactions, [id]);
  }

  findMany(ids: readonly string[], on: Queries = this.transactions): Promise<CaseRow[]> {
    return CASES.all(on, ids);
  }

  /** The case, locked until the transaction ends: every change decides on what it reads here. */
  lock(tx: Tx, id: string): Promise<CaseRow | null> {
    return LOCKED_CASE.first(tx, id);
  }

  /** Newest edit first. `q` looks in code, title and question. */
  list({ ids, status, q, after, limit }: CaseListFilter): Promise<CaseRow[]> {
    const like = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
    const on = this.transactions;
    return CASE_PAGE.all(on, ids, status ?? null, like, after?.updatedAt ?? null, after?.id ?? null, limit);
  }

  /** Drafts without an edit for so many days; whether somebody talked about them is the room's to say. Oldest first. */
  idleDrafts(days: number, limit: number): Promise<CaseRow[]> {
    return IDLE_DRAFTS.all(this.transactions, days, limit);
  }

  /** Moves the case to `version` with what changed of its own row. The caller holds the lock and compared the version. */
  bump(
    tx: Tx,
    id: string,
    change: { version: number; status?: CaseStatus; discussionBegan?: boolean; revokedBy?: string; at?: Date },
  ): Promise<void> {
    const { version, status = null, discussionBegan = false, revokedBy = null, at = null } = change;
    return BUMP_CASE.run(tx, id, version, status, discussionBegan, revokedBy, at);
  }

  /** One row for every version that can be rebuilt: until the discussion begins only the present one. */
  async recordVersion(
    tx: Tx,
    version: { caseId: string; version: number; editedBy: string; fields: string[]; keepHistory: boolean; at?: Date },
  ): Promise<void> {
    const { caseId, editedBy, fields, keepHistory, at = null } = version;
    if (!keepHistory) await tx.manager.delete(CaseVersion, { caseId });
    await ADD_VERSION.run(tx, caseId, version.version, editedBy, fields, at);
  }

  /** Newest first. */
  async versions(caseId: string, on: Queries = this.transactions): Promise<CaseVersionView[]> {
    const rows = await VERSIONS.all(on, caseId);
    return rows.map(({ version, at, editedBy, displayName, fields }) => ({
      version,
      at: at.toISOString(),
      editedBy: { memberId: editedBy, displayName },
      fields,
    }));
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.manager.delete(ClinicalCase, { id });
  }

  /** The categories of a case's notice that this member went on past, per case. */
  async acceptedNotices(memberId: string, caseIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.transactions.manager.findBy(CaseNoticeAccept, { memberId, caseId: In(caseIds) });
    return new Map(rows.map(({ caseId, categories }) => [caseId, categories]));
  }

  async acceptNotice(tx: Tx, caseId: string, memberId: string, categories: string[]): Promise<void> {
    const accept = { caseId, memberId, categories, at: () => 'now()' };
    await tx.manager.upsert(CaseNoticeAccept, accept, ['caseId', 'memberId']);
  }
}
