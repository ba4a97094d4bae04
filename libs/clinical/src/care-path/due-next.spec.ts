import type { CourseFact, CourseSession, CourseValue } from '../course/course-for-rules';
import type { Clearance } from '../course/clearances';
import { dayNow } from './day-now';
import type { CourseForDue } from './due-item';
import { dueNext } from './due-next';

const DAY = 86_400_000;
const BEGAN = Date.parse('2026-03-01T09:00:00.000Z');
const on = (day: number): string => new Date(BEGAN + day * DAY).toISOString();
let ids = 0;
const fact = (code: string, relDay: number, value: CourseValue, sessionId?: string): CourseFact => ({
  id: `${ids++}`,
  code,
  relDay,
  value,
  at: on(relDay),
  ...(sessionId && { sessionId }),
});
const score = (code: string, relDay: number) => fact(code, relDay, { is: 'score', total: 9 });
const session = (kind: string, number: number, relDay: number, more: Partial<CourseSession> = {}): CourseSession => ({
  id: `${kind} ${number}`,
  kind,
  number,
  relDay,
  state: 'finished',
  at: on(relDay),
  ...more,
});
const INTAKE = ['phq9', 'gad7', 'pcl5', 'audit_c', 'dast10', 'stopbang'].map((code) => score(code, -7));
const CSSRS = fact('scale.cssrs.q3', -7, { is: 'yes_no', yes: false });
const course = (more: Partial<CourseForDue> = {}): CourseForDue => ({
  sessions: [],
  facts: [],
  presentation: {},
  clearances: [],
  waitingAlerts: [],
  withheld: [],
  ...more,
});
const due = (of: Partial<CourseForDue>, day = 0) => dueNext(course(of), BEGAN + day * DAY);
const said = (of: Partial<CourseForDue>, day = 0): string[] =>
  due(of, day).map(
    ({ what, untilDay, waits }) =>
      `${what}${untilDay === undefined ? '' : ` until ${untilDay}`}${waits ? ', waits' : ''}`,
  );

describe('the day of the case now', () => {
  it('is reckoned from what was recorded last, whatever the order', () => {
    expect(dayNow(course(), BEGAN)).toBeUndefined();
    const facts = [score('phq9', 14), score('gad7', 3)];
    expect(dayNow({ sessions: [], facts }, BEGAN + 14 * DAY)).toBe(14);
    expect(dayNow({ sessions: [], facts: facts.toReversed() }, BEGAN + 17.9 * DAY)).toBe(17);
  });
  it('does not follow a session that is only prepared', () => {
    const sessions = [session('dosing', 1, 0), session('dosing', 2, 20, { state: 'open', at: on(1) })];
    expect(dayNow({ sessions, facts: [] }, BEGAN + DAY)).toBe(1);
  });
});

it('asks at intake for what of the schedule has no score yet; what was refused was asked', () => {
  const all = 'PHQ-9, GAD-7, PCL-5, C-SSRS screener, AUDIT-C, DAST-10, and STOP-Bang at intake';
  expect(said({})).toEqual([all]);
  const facts = [...INTAKE.slice(1), fact('phq9', -7, { is: 'absent', reason: 'refused' })];
  expect(said({ facts })).toEqual(['C-SSRS screener at intake']);
  expect(said({ facts: [...facts, CSSRS] })).toEqual([]);
  const suicideRisk = { cssrs: 'low', attempts: '0' } as const;
  expect(said({ facts, presentation: { suicideRisk } })).toEqual([]);
  const scales = [{ scale: 'pcl5' as const, relDay: -7, total: 30 }];
  const form = { scales, suicideRisk, substance: { auditc: 3, dast10: 0 }, airwayOsa: { stopBang: 2 } };
  expect(said({ facts: INTAKE.slice(0, 2), presentation: form })).toEqual([]);
  const unknown = { ...form, substance: 'not_recorded' as const };
  expect(said({ facts: INTAKE.slice(0, 2), presentation: unknown })).toEqual(['AUDIT-C and DAST-10 at intake']);
});

it('names the review of a medication by who answers for it, until its day, and none of one that was stopped', () => {
  const days = fact('drug.clonazepam.review', 14, { is: 'score', total: 30 });
  const by = fact('drug.clonazepam.by', 14, { is: 'choice', choice: 'cardiology' });
  const dose = (amount: string, day: number) => fact('drug.clonazepam', day, { is: 'quantity', unit: 'mg', amount });
  const reviews = (facts: CourseFact[], day: number, withheld: string[] = []) =>
    due({ facts, withheld }, day).filter(({ code }) => code === 'medication_review');
  expect(reviews([dose('1', 14), days, by], 44)).toMatchObject([
    { what: 'Review clonazepam', carers: ['cardiology'], untilDay: 44, waits: false },
  ]);
  expect(reviews([days], 14)).toMatchObject([{ carers: ['prescriber'] }]);
  expect(reviews([days, by, dose('1', 45)], 45)).toMatchObject([{ waits: true }]);
  expect(reviews([days, by, dose('0', 20)], 44)).toEqual([]);
  expect(reviews([days, by], 44, ['medication'])).toEqual([]);
});

describe('after a dose', () => {
  const given = [session('dosing', 1, 0, { product: 'ket_im' })];
  const facts = [...INTAKE, CSSRS];

  it('names integration and the scale until the third day, and says from the fourth on that they wait', () => {
    const what = ['Integration 24 to 72 hours after dosing 1, day 0', 'PHQ-9 24 to 72 hours after dosing 1, day 0'];
    expect(said({ sessions: given, facts }, 3)).toEqual(what.map((one) => `${one} until 3`));
    expect(said({ sessions: given, facts }, 4)).toEqual(what.map((one) => `${one} until 3, waits`));
    expect(due({ sessions: given, facts }, 3).map(({ carers }) => carers)).toEqual([['therapist'], ['therapist']]);
  });
  it('is done with an integration session and a score of a later day', () => {
    const sessions = [...given, session('integration', 1, 1)];
    expect(said({ sessions, facts: [...facts, score('phq9', 0)] }, 2)).toHaveLength(1);
    expect(said({ sessions, facts: [...facts, score('phq9', 1)] }, 2)).toEqual([]);
  });
  it('no longer names the integration of a dose before it', () => {
    const sessions = [...given, session('dosing', 2, 7), session('integration', 1, 8)];
    expect(said({ sessions, facts: [...facts, score('phq9', 8)] }, 8)).toEqual([]);
  });
});

it('names the monitoring form of each esketamine session until its seventh day, unless it is done', () => {
  const sessions = [
    session('dosing', 1, 0, { product: 'esk_in' }),
    session('dosing', 2, 4, { product: 'esk_in' }),
    session('dosing', 3, 8, { product: 'ket_im' }),
  ];
  const form = (choice: string, id: string) => fact('rems_form', 0, { is: 'choice', choice }, id);
  const forms = (facts: CourseFact[], day: number) =>
    due({ sessions, facts }, day).flatMap(({ code, what, waits }) => (code === 'rems_form' ? [[what, waits]] : []));
  const [first, second] = [1, 2].map((number) => `REMS monitoring form of dosing ${number}, day ${(number - 1) * 4}`);
  expect(forms([], 8)).toEqual([
    [first, true],
    [second, false],
  ]);
  expect(forms([form('done', 'dosing 1'), form('due', 'dosing 2')], 8)).toEqual([[second, false]]);
});

it('names a record that was begun and not finished, and not one that is only prepared', () => {
  const open = session('dosing', 1, 0, { state: 'open' });
  const records = (facts: CourseFact[]) =>
    due({ sessions: [open], facts }).filter(({ code }) => code === 'session_record');
  expect(records([])).toEqual([]);
  expect(records([fact('sbp', 0, { is: 'quantity', unit: 'mm[Hg]', amount: '128' }, open.id)])).toMatchObject([
    { what: 'Finish the record of dosing 1, day 0', carers: ['prescriber', 'nurse'], waits: false },
  ]);
});

it('asks before a dose that is prepared for what has no score since the last one', () => {
  const sessions = [
    session('dosing', 1, 0),
    session('integration', 1, 1),
    session('dosing', 2, 14, { state: 'open', at: on(13) }),
  ];
  const facts = [...INTAKE, CSSRS, score('phq9', 2)];
  expect(said({ sessions, facts }, 13)).toEqual(['C-SSRS screener before dosing 2, day 14 until 14']);
});

it('repeats a score every four weeks of a course, three days ahead of its day', () => {
  const sessions = [session('dosing', 1, 0), session('integration', 1, 1)];
  const facts = [...INTAKE, CSSRS, score('phq9', 10)];
  expect(said({ sessions, facts }, 24)).toEqual([]);
  expect(said({ sessions, facts }, 25)).toEqual(['GAD-7 and PCL-5 as every 4 weeks until 28']);
  expect(said({ sessions, facts }, 35)).toEqual([
    'PHQ-9 as every 4 weeks until 38',
    'GAD-7 and PCL-5 as every 4 weeks until 28, waits',
  ]);
});

it('has first the self-harm alert that waits, and last the clearance that lapsed', () => {
  const clearance = (state: Clearance['state'], code: Clearance['code'] = 'anesthesia'): Clearance => ({
    code,
    label: 'Anesthesia',
    of: 'Anesthesia clearance',
    version: 1,
    said: 'No added concern',
    reserved: false,
    relDay: 0,
    since: on(0),
    until: on(5),
    state,
  });
  const facts = [...INTAKE, CSSRS];
  const waitingAlerts = [{ title: 'PHQ-9 item 9', dueAt: on(1) }];
  expect(said({ facts, waitingAlerts, clearances: [clearance('lapsed'), clearance('holds', 'cardiac')] })).toEqual([
    'Acknowledge the alert: PHQ-9 item 9',
    'Anesthesia clearance again, waits',
  ]);
  expect(said({ facts, waitingAlerts }, 1)).toEqual(['Acknowledge the alert: PHQ-9 item 9, waits']);
});

it('makes nothing due by what the reader may not see', () => {
  for (const scope of ['sessions', 'scales', 'facts'] as const) expect(said({ withheld: [scope] })).toEqual([]);
});
