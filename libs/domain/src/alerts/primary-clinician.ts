import type { CaseRole } from '@consilium/contracts';

interface Person {
  memberId: string;
  role: CaseRole;
  disabled?: boolean;
}

/** Whether this person may be named. */
export const treats = ({ role, disabled }: Person): boolean => (role === 'owner' || role === 'treating') && !disabled;

/** Whom the self-harm alerts of a case are addressed to: whoever the owner named, as long as they treat; else the owner. */
export function primaryClinician<P extends Person>(named: string | null, people: readonly P[]): P | undefined {
  return (
    people.find((person) => person.memberId === named && treats(person)) ?? people.find(({ role }) => role === 'owner')
  );
}
