import type { Discipline } from './disciplines';

/** A member as others name them. Whose account is gone has an empty name and no discipline. */
export interface PersonRef {
  memberId: string;
  displayName: string;
  discipline: Discipline | null;
}
