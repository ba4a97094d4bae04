import type { CaseFact, CourseView, RecordedValue, TreatmentSession } from '@consilium/contracts';

const NURSE = '01a20000-0000-7000-8000-0000000000a2';
const AT = '2026-11-30T08:00:00.000Z';
const written = { by: NURSE, at: AT };

/** A dosing session of the tests. */
export const dosing = (number: number, relDay: number, more: Partial<TreatmentSession> = {}): TreatmentSession => ({
  id: `dosing ${number}`,
  kind: 'dosing',
  number,
  relDay,
  product: 'ket_im',
  state: 'finished',
  version: 1,
  ...written,
  ...more,
});

export const score = (total: number): RecordedValue => ({ is: 'score', total });
export const quantity = (amount: string, unit: string): RecordedValue => ({
  is: 'quantity',
  entered: amount,
  unit,
  amount,
});
export const notDone: RecordedValue = { is: 'absent', reason: 'not_done' };

/** A fact on a day of the case. */
export const onDay = (code: string, relDay: number, value: RecordedValue): CaseFact => ({
  id: `${code} ${relDay}`,
  code,
  relDay,
  value,
  corrections: 0,
  ...written,
});

/** A fact at a minute of a session; of the session as a whole without one. */
export const inSession = (
  { id, relDay }: TreatmentSession,
  code: string,
  minute: number | undefined,
  value: RecordedValue,
): CaseFact => ({
  ...onDay(code, relDay, value),
  id: `${id} ${code} ${minute}`,
  sessionId: id,
  ...(minute !== undefined && { minute }),
});

export const courseWith = (sessions: TreatmentSession[], facts: CaseFact[]): CourseView => ({
  caseId: 'case',
  version: 1,
  sessions,
  facts,
  people: [{ memberId: NURSE, displayName: 'Petra Sundergale', discipline: 'nurse' }],
  withheld: [],
  abilities: [],
});
