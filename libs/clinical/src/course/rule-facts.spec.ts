import { evaluate, RULE_SET, type Fact, type FactName } from '../rules';
import type { CourseFact, CourseForRules, CourseSession, CourseValue } from './course-for-rules';
import { factsForRules } from './rule-facts';

const EARLY = '2026-11-01T08:00:00.000Z';
const LATE = '2026-11-20T08:00:00.000Z';
const session = (over: Partial<CourseSession> = {}): CourseSession => ({
  id: 'one',
  kind: 'dosing',
  number: 1,
  relDay: 0,
  product: 'esk_in',
  setting: 'certified',
  state: 'open',
  at: EARLY,
  ...over,
});
let ids = 0;
const fact = (code: string, value: CourseValue, over: Partial<CourseFact> = {}): CourseFact => ({
  id: `fact ${ids++}`,
  code,
  relDay: 0,
  value,
  at: EARLY,
  ...over,
});
const total = (number: number): CourseValue => ({ is: 'score', total: number });
const amount = (text: string, unit = 'mm[Hg]'): CourseValue => ({ is: 'quantity', unit, amount: text });
const reading = (minute: number, code: string, value: CourseValue, sessionId = 'one') =>
  fact(code, value, { minute, sessionId });
const course = (over: Partial<CourseForRules> = {}): CourseForRules => ({
  presentation: {},
  presentedAt: () => EARLY,
  sessions: [],
  facts: [],
  ...over,
});
const read = (over: Partial<CourseForRules>): ReadonlyMap<FactName, Fact> => factsForRules(course(over)).facts;
const valueOf = (over: Partial<CourseForRules>, name: FactName): unknown => read(over).get(name)?.value;

describe('an answer about self-harm', () => {
  const item9 = (relDay: number, points: number, at = EARLY) => fact('scale.phq9.item9', total(points), { relDay, at });
  const standing = (...facts: CourseFact[]) => valueOf({ facts }, 'scale.phq9.item9');

  it('that is positive counts also where it was recorded late, until the item is answered again', () => {
    expect(standing(item9(10, 2), item9(17, 0, LATE))).toBe(0);
    expect(standing(item9(10, 2, LATE), item9(17, 0))).toBe(2);
    expect(standing(item9(5, 1, LATE), item9(10, 2), item9(17, 0))).toBe(2);
    expect(standing(item9(10, 2, LATE), item9(17, 0), item9(18, 0, '2026-11-21T08:00:00.000Z'))).toBe(0);
  });

  it('that is recorded late and is not positive takes nothing back', () =>
    expect(standing(item9(10, 0, LATE), item9(17, 2))).toBe(2));
});

describe('what the presentation says to the rules', () => {
  it('is read under their names, and "not recorded" says nothing', () => {
    const facts = read({
      presentation: {
        ageBand: '65-74',
        sexAtBirth: 'intersex',
        medicalHx: [
          { code: 'htn', value: 'uncontrolled' },
          { code: 'acs_days', value: 30 },
        ],
        asa: 'not_assessed',
        substance: { auditc: 5, dast10: 'not_recorded' },
        airwayOsa: { bmiBand: '40+' },
        psychosisMania: 'not_recorded',
        plan: { product: 'ket_im', setting: 'not_recorded' },
        labs: [
          { test: 'hcg_urine', value: 'neg', relDay: 3 },
          { test: 'hcg', value: 'pos', relDay: 1 },
          { test: 'alt', value: 41, unit: 'U/L', relDay: 1 },
        ],
      },
    });
    expect(Object.fromEntries([...facts].map(([name, { value }]) => [name, value]))).toEqual({
      'patient.age': 65,
      'patient.sex_at_birth': 'other',
      'hx.htn': 'uncontrolled',
      'hx.acs_days': 30,
      'scale.auditc.total': 5,
      'patient.bmi': 40,
      'plan.product': 'ket_im',
      'lab.hcg': 'neg',
    });
  });

  it('gives the equivalent of benzodiazepines where all of it is known, and no 0 where it is not', () => {
    const meds = (doseMg?: number) => ({
      currentMeds: [{ ingredient: 'clonazepam', atc: 'N03AE01', ...(doseMg !== undefined && { doseMg }) }],
    });
    expect(valueOf({ presentation: meds(1) }, 'med.dzp_eq_mg')).toBe(20);
    expect(read({ presentation: meds() }).has('med.dzp_eq_mg')).toBe(false);
    expect(valueOf({ presentation: { currentMeds: [] } }, 'meds')).toEqual([]);
    expect(read({ presentation: { currentMeds: 'not_recorded' } }).has('meds')).toBe(false);
  });

  it('speaks to psychosis and to mania where it says that one of them is current', () => {
    const facts = read({ presentation: { psychosisMania: 'current' } });
    expect([facts.get('psy.psychosis')?.value, facts.get('psy.mania')?.value]).toEqual(['active', 'current']);
  });

  it.each([
    ['low', ['KS-040', 'CL-002', 'CL-003'], []],
    ['high', [], ['KS-040', 'CL-003']],
  ] as const)('lets a C-SSRS level of %s stand for its items', (cssrs, quiet, fires) => {
    const facts = factsForRules(course({ presentation: { suicideRisk: { cssrs } } })).facts;
    const { evaluations } = evaluate(RULE_SET, facts);
    const firing = evaluations.filter(({ outcome }) => outcome === 'fires').map(({ rule }) => rule.id);
    expect(firing).toEqual([...fires]);
    for (const id of quiet) expect(firing).not.toContain(id);
  });
});

describe('of two that say the same', () => {
  const presentation = { medicalHx: [{ code: 'osa', value: 'untreated' } as const] };
  const treated = (at: string, relDay = 0) => fact('hx.osa', { is: 'choice', choice: 'treated' }, { at, relDay });

  it('the one that was recorded last counts, in the form or beside it', () => {
    expect(valueOf({ presentation, facts: [treated(LATE)] }, 'hx.osa')).toBe('treated');
    expect(valueOf({ presentation, presentedAt: () => LATE, facts: [treated(EARLY)] }, 'hx.osa')).toBe('untreated');
  });

  it('the later day counts among facts, whenever it was written', () => {
    const facts = [fact('luts', { is: 'yes_no', yes: false })];
    expect(read({ facts }).size).toBe(0);
    const item = (value: number, relDay: number, at: string) => fact('stopbang', total(value), { relDay, at });
    expect(valueOf({ facts: [item(1, 0, LATE), item(0, 14, EARLY)] }, 'scale.stopbang.total')).toBe(0);
  });

  it('an absent value takes the place of an older one and is no answer', () => {
    const facts = [
      fact('asa', { is: 'choice', choice: '3' }),
      fact('asa', { is: 'absent', reason: 'not_done' }, { relDay: 2 }),
    ];
    expect(read({ facts }).get('asa')).toMatchObject({ absent: 'not_done' });
  });

  it('an item on self-harm that was answered stands until it is answered again', () => {
    const facts = [
      fact('scale.phq9.item9', total(2)),
      fact('scale.phq9.item9', { is: 'absent', reason: 'refused' }, { relDay: 2 }),
    ];
    expect(valueOf({ facts }, 'scale.phq9.item9')).toBe(2);
    expect(valueOf({ facts: [...facts, fact('scale.phq9.item9', total(0), { relDay: 3 })] }, 'scale.phq9.item9')).toBe(
      0,
    );
    expect(read({ facts: facts.slice(1) }).get('scale.phq9.item9')).toMatchObject({ absent: 'refused' });
  });
});

describe('a session', () => {
  const facts = [
    reading(-10, 'sbp', amount('136')),
    reading(-10, 'dbp', amount('82')),
    reading(40, 'sbp', amount('186')),
    reading(40, 'dbp', amount('104')),
    reading(60, 'sbp', { is: 'absent', reason: 'device_failed' }),
    reading(90, 'sbp', amount('158')),
    reading(40, 'moaas', total(4)),
    fact('day.food_h', amount('1.5', 'h'), { sessionId: 'one' }),
  ];

  it('gives its highest, its rise and what was asked before the dose; an absent reading is none of them', () => {
    const found = read({ sessions: [session()], facts });
    expect(found.get('mon.sbp_max')?.value).toBe(186);
    expect(found.get('mon.sbp_delta')?.value).toBe(50);
    expect(found.get('mon.dbp_delta')?.value).toBe(22);
    expect(found.get('day.sbp')?.value).toBe(136);
    expect(found.get('day.food_h')?.value).toBe(1.5);
    expect(found.get('mon.moaas_min')?.value).toBe(4);
    expect(found.get('mon.bp40')?.value).toBe(true);
    expect(found.get('plan.product')?.value).toBe('esk_in');
    expect(found.has('mon.spo2_min')).toBe(false);
  });

  it('counts its minutes once its record is finished, and asks for the reading near 40 minutes then, of esketamine alone', () => {
    const early = facts.filter(({ minute }) => minute === undefined || minute < 40);
    expect(read({ sessions: [session()], facts: early }).has('mon.bp40')).toBe(false);
    const finished = { state: 'finished' };
    const found = read({ sessions: [session(finished)], facts: [...early, reading(60, 'hr', amount('70', '/min'))] });
    expect([found.get('mon.bp40')?.value, found.get('mon.minutes')?.value]).toEqual([false, 60]);
    expect(read({ sessions: [session({ ...finished, product: 'ket_im' })], facts: early }).has('mon.bp40')).toBe(false);
  });

  it('keeps a red flag whatever a later minute says, until it is corrected', () => {
    const flag = (minute: number, yes: boolean) => reading(minute, 'mon.redflag', { is: 'yes_no', yes });
    const found = (...flags: CourseFact[]) => valueOf({ sessions: [session()], facts: flags }, 'mon.redflag');
    expect([found(flag(20, true), flag(30, false)), found(flag(20, false), flag(30, false)), found()]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it('is over for the rules once something is recorded of the next one, and not when that was only begun', () => {
    const next = session({ id: 'two', number: 2, relDay: 7 });
    const begun = factsForRules(course({ sessions: [next, session()], facts }));
    expect([begun.sessionId, begun.facts.has('mon.sbp_max')]).toEqual(['one', true]);
    const read = fact('sbp', amount('130'), { sessionId: 'two', minute: -10, relDay: 7 });
    const found = factsForRules(course({ sessions: [next, session()], facts: [...facts, read] }));
    expect([found.sessionId, found.facts.has('mon.sbp_max')]).toEqual(['two', false]);
    expect(found.facts.get('course.sessions')?.value).toBe(2);
  });

  it('is compared as exactly as it was recorded', () => {
    const readings = [reading(-10, 'sbp', amount('140.26')), reading(20, 'spo2', amount('91.6'))];
    const read = (name: FactName) => valueOf({ sessions: [session()], facts: readings }, name);
    expect([read('day.sbp'), read('mon.spo2_min')]).toEqual([140.26, 91.6]);
  });
});

it('a body mass index follows from the last weight and the last height', () => {
  const facts = [fact('weight', amount('120', 'kg')), fact('height', amount('170', 'cm'))];
  expect(valueOf({ facts, presentation: { airwayOsa: { bmiBand: '25-29.9' } } }, 'patient.bmi')).toBeCloseTo(41.5, 1);
});
