import type { CaseStatus, Discipline } from '@consilium/contracts';
import type { CaseState } from '@consilium/domain';

/** A case without its presentation. */
export interface CaseRow {
  id: string;
  code: string;
  roomId: string;
  status: CaseStatus;
  presenterRole: Discipline;
  version: number;
  discussionBeganAt: Date | null;
  consentRevokedAt: Date | null;
  /** The days that the consent was given for are over. */
  consentEnded: boolean;
  updatedAt: Date;
}

export interface StoredCase {
  id: string;
  code: string;
  room_id: string;
  status: CaseStatus;
  presenter_role: Discipline;
  version: number;
  discussion_began_at: Date | null;
  consent_revoked_at: Date | null;
  consent_ended: boolean;
  updated_at: Date;
}

export const toCaseRow = (row: StoredCase): CaseRow => ({
  id: row.id,
  code: row.code,
  roomId: row.room_id,
  status: row.status,
  presenterRole: row.presenter_role,
  version: row.version,
  discussionBeganAt: row.discussion_began_at,
  consentRevokedAt: row.consent_revoked_at,
  consentEnded: row.consent_ended,
  updatedAt: row.updated_at,
});

export const caseState = (row: CaseRow): CaseState => ({
  status: row.status,
  discussionBegan: row.discussionBeganAt !== null,
  consentRevoked: row.consentRevokedAt !== null,
});
