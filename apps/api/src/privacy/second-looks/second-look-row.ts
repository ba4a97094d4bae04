import type { Discipline, SecondLookState, RoomSubjectKind, TextSpan } from '@consilium/contracts';
import type { SecondLook } from '@consilium/domain';

/** A request with the people and the room that it is about. */
export interface SecondLookRow {
  id: string;
  room_id: string;
  author_id: string;
  reviewer_id: string;
  field: string | null;
  ciphertext: Buffer | null;
  text_digest: Buffer;
  findings: TextSpan[];
  state: SecondLookState;
  version: number;
  asked_at: Date;
  expires_at: Date;
  answered_at: Date | null;
  used_for: string | null;
  /** When it was read, by the database's clock: its times are the database's too. */
  now: Date;
  subject_kind: RoomSubjectKind;
  subject_id: string;
  label: string;
  author_name: string;
  author_discipline: Discipline | null;
  reviewer_name: string;
  reviewer_discipline: Discipline | null;
}

export const factsOf = (
  row: Pick<SecondLookRow, 'author_id' | 'reviewer_id' | 'state' | 'expires_at'>,
): SecondLook => ({
  authorId: row.author_id,
  reviewerId: row.reviewer_id,
  state: row.state,
  expiresAt: row.expires_at,
});
