import { isCarer } from '../codes';
import { examplePresentation } from '../form';
import type { CourseFact, CourseSession, CourseValue } from '../course/course-for-rules';
import { gateBetween, TICKED_ITEMS } from './gate';
import { GATES } from './gates';
import type { RecordedOfCase } from './known';
import { CARE_PHASES, movesFrom, OFF_PATH, phaseOf, type CarePhase } from './phases';

const AT = '2026-03-01T09:00:00.000Z';
const none: RecordedOfCase = { presentation: {}, sessions: [], facts: [], clearances: [], authorized: false };
let ids = 0;
const fact = (code: string, value: CourseValue, sessionId?: string, relDay = 0): CourseFact => ({
  id: `${ids++}`,
  code,
  relDay,
  value,
  at: AT,
  ...(sessionId && { sessionId }),
});
const yes = (value = true): CourseValue => ({ is: 'yes_no', yes: value });
const score: CourseValue = { is: 'score', total: 9 };
const session = (kind: string, number: number, relDay: number): CourseSession => ({
  id: `${kind} ${number}`,
  kind,
  number,
  relDay,
  state: 'finished',
  at: AT,
});
const unmet = (
  from: CarePhase,
  to: CarePhase,
  recorded: Partial<RecordedOfCase> = {},
  ticked: readonly string[] = [],
): string[] =>
  gateBetween(from, to, { recorded: { ...none, ...recorded }, ticked }).flatMap(({ item, met }) =>
    met ? [] : [item.code],
  );

describe('the way', () => {
  it('leads from every phase on, off the path from every phase, and back', () => {
    expect(movesFrom('acute_monitoring', undefined)).toEqual(['integration', 'dosing', ...OFF_PATH]);
    for (const { code } of CARE_PHASES.filter((phase) => !(OFF_PATH as readonly string[]).includes(phase.code)))
      expect(movesFrom(code, undefined)).toEqual(expect.arrayContaining([...OFF_PATH]));
    expect(movesFrom('discharge', undefined).filter((to) => to === 'closed')).toHaveLength(1);
    expect(movesFrom('closed', undefined)).toEqual(['intake']);
  });
  it('leads from a hold back to where the case was held', () => {
    expect(movesFrom('on_hold', 'preparation')).toEqual(['preparation', 'not_eligible', 'transferred', 'closed']);
    expect(movesFrom('on_hold', undefined)[0]).toBe('intake');
  });
  it('knows every phase that it leads to', () => {
    const codes = CARE_PHASES.map(({ code }) => code);
    for (const { next } of CARE_PHASES) expect(codes).toEqual(expect.arrayContaining([...next]));
  });
});

describe('a gate', () => {
  it('asks for everything where nothing is recorded', () => {
    for (const { code } of CARE_PHASES) {
      const to = phaseOf(code).next[0] as CarePhase | undefined;
      if (to && GATES[code] && !['medical_clearance', 'psych_screening'].includes(code))
        expect(unmet(code, to)).toEqual(GATES[code].map((item) => item.code));
    }
  });
  it('is left out where a case goes off the path, comes back, or goes on beside', () => {
    for (const to of OFF_PATH) expect(unmet('dosing', to)).toEqual([]);
    expect(unmet('on_hold', 'dosing')).toEqual([]);
    expect(unmet('medical_clearance', 'psych_screening')).toEqual([]);
    expect(unmet('discharge', 'closed')).toContain('relapse_plan');
  });
  it('of clearance and of screening are looked at together', () => {
    const both = [...GATES.medical_clearance!, ...GATES.psych_screening!].map(({ code }) => code);
    expect(unmet('medical_clearance', 'consent')).toEqual(both);
    expect(unmet('psych_screening', 'consent')).toEqual(both);
  });

  it('reads the presentation', () => {
    expect(unmet('intake', 'medical_clearance', { presentation: examplePresentation() })).toEqual([]);
    expect(
      unmet('intake', 'medical_clearance', { presentation: { ...examplePresentation(), primaryDx: 'not_recorded' } }),
    ).toEqual(['diagnosis']);
  });
  it('reads the course: a score that was refused is explained', () => {
    const facts = [
      fact('gad7', { is: 'absent', reason: 'refused' }),
      fact('pcl5', score),
      fact('scale.cssrs.q3', yes(false)),
    ];
    expect(unmet('psych_screening', 'consent', { facts })).not.toEqual(expect.arrayContaining(['gad7']));
    expect(unmet('psych_screening', 'consent', { facts })).toContain('depression');
  });
  it('reads the last dosing session, and asks for a yes to the escort', () => {
    const sessions = [session('dosing', 1, 0), session('dosing', 2, 7)];
    const of = (id: string) => ['sbp', 'day.food_h', 'dose'].map((code) => fact(code, score, id));
    expect(unmet('dosing', 'acute_monitoring', { sessions, facts: of('dosing 1') })).toHaveLength(4);
    const facts = [...of('dosing 2'), fact('day.escort', yes(false), 'dosing 2')];
    expect(unmet('dosing', 'acute_monitoring', { sessions, facts })).toEqual(['escort']);
    const escorted = [...of('dosing 2'), fact('day.escort', yes(), 'dosing 2')];
    expect(unmet('dosing', 'acute_monitoring', { sessions, facts: escorted })).toEqual([]);
  });
  it('asks for integration and a score since the last dose', () => {
    const sessions = [session('dosing', 1, 0), session('integration', 1, 1), session('dosing', 2, 7)];
    const step = ['next_step'];
    expect(unmet('integration', 'dosing', { sessions, facts: [fact('phq9', score, undefined, 2)] }, step)).toEqual([
      'integrated',
      'measures',
    ]);
    const after = { sessions: [...sessions, session('integration', 2, 8)], facts: [fact('phq9', score, undefined, 8)] };
    expect(unmet('integration', 'dosing', after, step)).toEqual([]);
  });
  it('takes a tick for what is not derived, and for nothing else', () => {
    expect(unmet('preparation', 'dosing', { authorized: true }, ['intention', 'support', 'prepared'])).toEqual([
      'prepared',
    ]);
    expect(unmet('maintenance', 'dosing', {}, ['benefit', 'frequency', 'harms'])).toEqual([]);
  });
});

it('has each item once', () => {
  const codes = Object.values(GATES).flatMap((items) => items.map(({ code }) => code));
  expect(new Set(codes).size).toBe(codes.length);
  expect(TICKED_ITEMS).toContain('readiness');
  expect(TICKED_ITEMS).not.toContain('diagnosis');
});

it('knows a carer by discipline', () => {
  expect(isCarer('prescriber_other', ['prescriber'])).toBe(true);
  expect(isCarer('nurse', ['prescriber', 'therapist'])).toBe(false);
  expect(isCarer(null, ['prescriber'])).toBe(false);
});
