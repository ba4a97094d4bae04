import type { AuditEntryView, Page } from '@consilium/contracts';
import type { AuditFilter, AuditReads, AuditRow } from '../platform/audit/audit-reads';
import { requestInvalid } from '../platform/http/validation';
import type { Queries } from '../platform/sql';

export interface AuditSearch extends Omit<AuditFilter, 'before'> {
  limit: number;
  cursor?: string | undefined;
}

/** One page of the log, newest first. */
export async function searchAudit(
  audit: AuditReads,
  on: Queries,
  { limit, cursor, ...filter }: AuditSearch,
): Promise<Page<AuditEntryView>> {
  const rows = await audit.page(on, { ...filter, before: decode(cursor) }, limit + 1);
  const page = rows.slice(0, limit);
  return { items: page.map(present), nextCursor: rows.length > page.length ? encode(page.at(-1)?.id ?? '') : null };
}

const encode = (id: string): string => Buffer.from(id).toString('base64url');

function decode(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,18}$/.test(id)) throw requestInvalid([{ path: 'cursor', message: 'is not a cursor of this list' }]);
  return id;
}

const present = ({ at, sessionHash, position, ...row }: AuditRow): AuditEntryView => ({
  ...row,
  at: at.toISOString(),
  session: sessionHash,
  position: position === null ? null : Number(position),
});
