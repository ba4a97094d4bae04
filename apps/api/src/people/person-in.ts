import type { PersonRef } from '@consilium/contracts';

/** The member of an id; without a name where nobody has it any more. */
export const personIn = (people: ReadonlyMap<string, PersonRef>, memberId: string): PersonRef =>
  people.get(memberId) ?? { memberId, displayName: '', discipline: null };
