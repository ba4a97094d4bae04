import type { AddCaseMember, CaseRole } from '@consilium/contracts';

export const ROLE_WORDS: Record<CaseRole, string> = {
  owner: 'Owner',
  treating: 'Treating',
  consultant: 'Consultant',
  observer: 'Observer',
};

/** What each role may do, for the one who gives it. */
export const ROLE_HINTS: Record<Exclude<CaseRole, 'owner'>, string> = {
  treating: 'Treats the person and counts in decisions.',
  consultant: 'Advises and writes in the room.',
  observer: 'Reads only.',
};

/** A role that the owner gives. */
export type GivenRole = AddCaseMember['role'];

export const ROLES = (['treating', 'consultant', 'observer'] as const).map((value) => ({
  value,
  label: ROLE_WORDS[value],
}));
