import { CARERS, carerLabel, type DueItem } from '@consilium/clinical';
import { inSentence } from '../ui/useSayWhen';

const list = new Intl.ListFormat('en-US', { type: 'disjunction' });

/** "Therapist; until day 3", "Prescriber or Nurse; waits since day 7". `sayWhen`: a moment as a sentence begins. */
export function dueWords(
  { carers, untilDay, until, waits }: Pick<DueItem, 'carers' | 'untilDay' | 'until' | 'waits'>,
  sayWhen: (at: string) => string,
): string {
  const who = list.format(CARERS.filter(({ code }) => carers.includes(code)).map(({ code }) => carerLabel(code)));
  const when =
    until !== undefined ? inSentence(sayWhen(until)) : untilDay !== undefined ? `day ${untilDay}` : undefined;
  if (when === undefined) return `${who}; before the next dose`;
  return `${who}; ${waits ? 'waits since' : 'until'} ${when}`;
}
