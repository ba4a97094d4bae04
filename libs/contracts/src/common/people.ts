import type { Discipline } from './disciplines';
import type { Uuid } from './scalars';

/** A member as others name them. Whose account is gone has an empty name and no discipline. */
export interface PersonRef {
  memberId: Uuid;
  displayName: string;
  discipline: Discipline | null;
}
