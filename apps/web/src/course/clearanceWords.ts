import type { Clearance } from '@consilium/clinical';
import type { PersonRef } from '@consilium/contracts';
import { isolated } from '../ui/isolated';
import { inSentence } from '../ui/useSayWhen';

/** "Proceed with conditions, day 0; holds until Tuesday 9:00". `sayWhen`: a moment as a sentence begins. */
export function clearanceWords({ said, relDay, until, state }: Clearance, sayWhen: (at: string) => string): string {
  const given = `${said}, day ${relDay}`;
  switch (state) {
    case 'open':
      return `${given}; nobody said for how long it holds`;
    case 'holds':
      return `${given}; holds until ${inSentence(sayWhen(until!))}`;
    case 'lapsed':
      return `${given}; lapsed ${inSentence(sayWhen(until!))}`;
  }
}

/** Whether somebody who plans a dose has to look at it: its days are over, nobody said them, or it asks for something. */
export const asksForALook = ({ state, reserved }: Clearance): boolean => state !== 'holds' || reserved;

/** "; version 2, recorded by Dr. Okafor"; nothing where it is not known who did. */
export function recordedWords(
  { by, version }: Pick<Clearance, 'by' | 'version'>,
  people: readonly PersonRef[],
): string {
  const person = people.find(({ memberId }) => memberId === by);
  if (!person) return '';
  return `; ${version > 1 ? `version ${version}, ` : ''}recorded by ${isolated(person.displayName)}`;
}
