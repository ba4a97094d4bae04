import type { CaseState } from '@consilium/domain';
import type { RowIn } from '../platform/sql';
import type { CASES } from './cases.sql';

/** A case without its presentation. `consentEnded`: the days that the consent was given for are over. */
export type CaseRow = RowIn<typeof CASES>;

export const caseState = (row: CaseRow): CaseState => ({
  status: row.status,
  discussionBegan: row.discussionBeganAt !== null,
  consentRevoked: row.consentRevokedAt !== null,
});
