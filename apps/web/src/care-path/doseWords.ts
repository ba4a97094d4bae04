import { sessionKindLabel, type AuthorizationState, type AuthorizedDoses, type CountedDose } from '@consilium/clinical';

type Discussion = AuthorizationState['discussions'][number];

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** "6 doses within 28 days from day 0, at least 4 days apart, with integration between". */
export function authorizedWords({
  sessions,
  fromDay,
  withinDays,
  minGapDays,
  integrationBetween,
}: AuthorizedDoses): string {
  if (sessions === 0) return `No dose from day ${fromDay} on`;
  return [
    `${counted(sessions, 'dose')} within ${counted(withinDays, 'day')} from day ${fromDay}`,
    ...(minGapDays > 0 ? [`at least ${counted(minGapDays, 'day')} apart`] : []),
    ...(integrationBetween ? ['with integration between'] : []),
  ].join(', ');
}

/** "2 used, 4 left, until day 28". */
export const stateWords = ({ used, left, untilDay }: AuthorizationState): string =>
  `${used} used, ${left} left, until day ${untilDay}`;

const nameOf = ({ number, relDay }: CountedDose, planned: string): string =>
  `${number === undefined ? planned : `${sessionKindLabel('dosing')} ${number}`}, day ${relDay}`;
const within = (dose: CountedDose): string => nameOf(dose, 'this dose').toLowerCase();

/** "Dosing 3, day 9: 2 days after dosing 2, day 7; at least 4 were agreed". What is about to be given is called this dose. */
export function discussionWords(discussion: Discussion, { sessions, minGapDays }: AuthorizedDoses): string {
  return `${nameOf(discussion.dose, 'This dose')}: ${reasonOf(discussion, sessions, minGapDays)}`;
}

function reasonOf(discussion: Discussion, sessions: number, minGapDays: number): string {
  switch (discussion.code) {
    case 'beyond_number':
      return sessions === 0 ? 'none is authorized' : `dose ${discussion.count}, where ${sessions} are authorized`;
    case 'beyond_days':
      return `${counted(discussion.days, 'day')} after the last authorized day`;
    case 'sooner_than_gap':
      return `${counted(discussion.days, 'day')} after ${within(discussion.before)}; at least ${minGapDays} were agreed`;
    case 'without_integration':
      return `no integration session between it and ${within(discussion.before)}`;
  }
}
