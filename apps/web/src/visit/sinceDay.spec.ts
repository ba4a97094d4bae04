import type { CaseFact, RecordedValue, TreatmentSession } from '@consilium/contracts';
import { sinceDay } from './sinceDay';

let ids = 0;
const fact = (code: string, relDay: number, value: RecordedValue, more: Partial<CaseFact> = {}): CaseFact => ({
  id: `${ids++}`,
  code,
  relDay,
  value,
  by: 'somebody',
  at: '2026-11-30T08:00:00.000Z',
  corrections: 0,
  ...more,
});
const score = (total: number): RecordedValue => ({ is: 'score', total });
const session = (number: number, relDay: number): TreatmentSession => ({
  id: `dosing ${number}`,
  kind: 'dosing',
  number,
  relDay,
  product: 'ket_im',
  state: 'finished',
  version: 1,
  by: 'somebody',
  at: '2026-11-30T08:00:00.000Z',
});
const course = {
  sessions: [session(1, 0), session(2, 14)],
  facts: [
    fact('phq9', 7, score(15)),
    fact('phq9', 21, score(11)),
    fact('weight', 3, { is: 'quantity', entered: '81', unit: 'kg', amount: '81' }),
    fact('lab.tsh', 15, { is: 'absent', reason: 'refused' }),
    fact('dose', 14, { is: 'quantity', entered: '45', unit: 'mg', amount: '45' }, { sessionId: 'dosing 2' }),
  ],
};

it('has the sessions of the day and after it, with what was given', () => {
  expect(sinceDay(course, null, 14).sessions).toEqual([
    { id: 'dosing 2', name: 'Dosing 2, day 14', lines: ['Ketamine IM', 'Dose 45\u00a0mg'] },
  ]);
  expect(sinceDay(course, null, 0).sessions).toHaveLength(2);
});

it('sets the last value beside the last one before the day, those of the form too', () => {
  expect(sinceDay(course, [{ scale: 'phq9', relDay: -14, total: 20 }], 14).scales).toEqual([
    { code: 'phq9', label: 'PHQ-9', now: '11', day: 21, before: '15' },
  ]);
  expect(sinceDay(course, [{ scale: 'phq9', relDay: -14, total: 20 }], 7).scales).toMatchObject([{ before: '20' }]);
  expect(sinceDay(course, 'not_recorded', -100).scales[0]).not.toHaveProperty('before');
});

it('says what was not done with its reason, and leaves out what did not happen since', () => {
  expect(sinceDay(course, null, 14).findings).toEqual([{ code: 'lab.tsh', label: 'TSH', now: 'Refused', day: 15 }]);
  expect(sinceDay(course, null, 30)).toEqual({ sessions: [], scales: [], findings: [] });
});
