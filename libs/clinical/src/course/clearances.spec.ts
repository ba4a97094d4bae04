import { factCode, FACT_CODES } from './facts';
import { clearancesAt } from './clearances';
import type { CourseFact, CourseValue } from './course-for-rules';
import { readEntry } from './read-entry';

const RECORDED = '2026-03-01T09:00:00.000Z';
const after = (days: number): number => Date.parse(RECORDED) + days * 86_400_000;
let ids = 0;
const fact = (
  code: string,
  value: CourseValue,
  relDay = 0,
  more: { at?: string; firstAt?: string } = {},
): CourseFact => ({
  id: `${ids++}`,
  code,
  relDay,
  value,
  at: RECORDED,
  ...more,
});
const said = (choice: string): CourseValue => ({ is: 'choice', choice });
const days = (total: number): CourseValue => ({ is: 'score', total });
const anesthesia = [
  fact('clearance.anesthesia', said('no_added_concern')),
  fact('clearance.anesthesia_days', days(30)),
];
const only = (facts: readonly CourseFact[], now = after(1)) => {
  const [found, ...others] = clearancesAt(facts, now);
  expect(others).toEqual([]);
  return found;
};

it('holds for its days from when it was recorded, and lapses then without anybody doing anything', () => {
  expect(only(anesthesia)).toMatchObject({
    code: 'anesthesia',
    said: 'No added concern',
    reserved: false,
    until: new Date(after(30)).toISOString(),
    state: 'holds',
  });
  expect(only(anesthesia, after(30) - 1)!.state).toBe('holds');
  expect(only(anesthesia, after(30))!.state).toBe('lapsed');
});

it('says that nobody said for how long it holds', () =>
  expect(only([fact('clearance.cardiac', said('proceed_with_conditions'))])).toMatchObject({
    said: 'Proceed with conditions',
    reserved: true,
    state: 'open',
  }));

it('takes the last opinion, with the days that were said with it', () => {
  const next = [...anesthesia, fact('clearance.anesthesia', said('advise_against'), 14)];
  expect(only(next)).toMatchObject({ said: 'Advises against', reserved: true, relDay: 14, state: 'open' });
});

it('does not become younger by a correction', () => {
  const corrected = [
    fact('clearance.anesthesia', said('proceed_with_conditions'), 0, {
      at: '2026-04-20T09:00:00.000Z',
      firstAt: RECORDED,
    }),
    anesthesia[1]!,
  ];
  expect(only(corrected, after(31))!.state).toBe('lapsed');
});

it('reads a pregnancy test as a result that counts for its days', () => {
  const test = [fact('lab.hcg_urine', said('neg')), fact('clearance.pregnancy_test_days', days(7))];
  expect(only(test, after(6))).toMatchObject({
    code: 'pregnancy_test',
    said: 'Negative',
    reserved: false,
    state: 'holds',
  });
  expect(only(test, after(8))!.state).toBe('lapsed');
  expect(only([fact('lab.hcg', said('pos'))])!.reserved).toBe(true);
});

it('has the consent to treatment, boundaries and touch with who recorded them, each new one in the place of the one before', () => {
  const by = (choice: string, relDay: number, who: string) => ({
    ...fact('clearance.consent', said(choice), relDay),
    by: who,
  });
  const given = [by('given', -7, 'first'), fact('clearance.consent_days', days(180), -7)];
  expect(only(given)).toMatchObject({ said: 'Given', reserved: false, state: 'holds', version: 1, by: 'first' });
  expect(only(given, after(180))!.state).toBe('lapsed');
  expect(only([...given, by('withdrawn', 3, 'second')])).toMatchObject({
    said: 'Withdrawn',
    reserved: true,
    version: 2,
    by: 'second',
  });
  const touch = [fact('clearance.touch', said('no_touch')), fact('clearance.boundaries', said('open_points'))];
  expect(clearancesAt(touch, after(1)).map(({ label, reserved }) => [label, reserved])).toEqual([
    ['Boundaries', true],
    ['Touch agreement', false],
  ]);
  expect(factCode('clearance.consent')!.recorders).toBe('clinicians');
});

it('clears nothing by what is absent or was never given', () => {
  expect(clearancesAt([], after(1))).toEqual([]);
  expect(clearancesAt([fact('clearance.anesthesia', { is: 'absent', reason: 'not_done' })], after(1))).toEqual([]);
});

it('is recorded by who may say it, for a year at most', () => {
  expect(factCode('clearance.anesthesia')!.recorders).toBe('anesthesiologist');
  expect(factCode('clearance.anesthesia_days')!.recorders).toBe('anesthesiologist');
  expect(readEntry({ code: 'clearance.cardiac_days', total: 366 }, 'case')).toMatchObject({ path: 'total' });
  expect(FACT_CODES.filter(({ code }) => code.startsWith('clearance.'))).toHaveLength(11);
});
