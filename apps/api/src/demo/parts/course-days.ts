import { factCode, isFactName } from '@consilium/clinical';
import type { FactEntry, TreatmentSessionState } from '@consilium/contracts';
import type { DemoCase, DemoSession, DemoStep, DemoVitals } from '../data';

export type DemoEntry = FactEntry;

/** What was recorded on one day of a demo case. */
export interface DemoCourseDay {
  relDay: number;
  facts: DemoEntry[];
  session?: {
    number: number;
    product: string | null;
    setting: string | null;
    state: TreatmentSessionState;
    /** `minute` null: of the session as a whole. */
    entries: { minute: number | null; values: DemoEntry[] }[];
  };
}

type Value = DemoStep['facts'][string];

/** Under which code a fact of the rules is recorded, where it has another name there. */
const RECORDED_AS: Readonly<Record<string, string>> = {
  'scale.auditc.total': 'audit_c',
  'scale.dast10.total': 'dast10',
  'scale.stopbang.total': 'stopbang',
};
const EVENT_CODES: Readonly<Record<string, string>> = {
  nausea: 'ae.nausea',
  'distressing dissociation': 'ae.dissociation',
  'BP rise': 'ae.bp_rise',
  'hypoxia transient': 'ae.hypoxia',
  dizziness: 'ae.dizziness',
  headache: 'ae.headache',
  'urinary urgency': 'ae.urinary',
  sedation: 'ae.sedation',
  palpitations: 'ae.palpitations',
};
const VITALS = ['sbp', 'dbp', 'hr', 'spo2', 'moaas'] as const;
const BEFORE_DOSE = -10;

/** The days of a case in their order, up to the last of which somebody wrote or decided: nobody argues about a day that lies behind the data. */
export function courseOf(demoCase: DemoCase): DemoCourseDay[] {
  const { thread, decisions, steps, sessions } = demoCase;
  const last = Math.max(thread.at(-1)!.relDay, ...decisions.map(({ relDay }) => relDay));
  const days = [...steps, ...sessions].map(({ relDay }) => relDay).filter((relDay) => relDay <= last);
  return [...new Set(days)].sort((one, other) => one - other).map((relDay) => dayOf(demoCase, relDay));
}

function dayOf(demoCase: DemoCase, relDay: number): DemoCourseDay {
  const step = demoCase.steps.find((one) => one.relDay === relDay);
  const held = demoCase.sessions.find((one) => one.relDay === relDay);
  const facts = Object.entries(step?.facts ?? {});
  const session =
    held || facts.some(([name]) => name.startsWith('day.')) ? sessionOf(demoCase, relDay, step, held) : null;
  return {
    relDay,
    facts: facts.flatMap(([name, value]) => entryOf(RECORDED_AS[name] ?? name, value, 'case')),
    ...(session && { session }),
  };
}

/** A session that was held has its readings; one that was only begun has what was read before the dose, and is open. */
function sessionOf(demoCase: DemoCase, relDay: number, step: DemoStep | undefined, held: DemoSession | undefined) {
  const before = demoCase.sessions.filter((one) => one.relDay < relDay).at(-1);
  const facts = Object.entries(step?.facts ?? {});
  const minutes = step?.facts['mon.minutes'];
  const clear = step?.facts['mon.clear'];
  const whole = [
    ...(held ? [{ code: 'dose', entered: String(held.doseMg), unit: 'mg' }] : []),
    ...facts.flatMap(([name, value]) => entryOf(name, value, 'session')),
    ...(typeof minutes === 'number' ? [{ code: 'observed_min', entered: String(minutes) }] : []),
  ];
  const readings = held ? readingsOf(held) : preDose(step);
  if (typeof minutes === 'number' && typeof clear === 'boolean')
    valuesAt(readings, minutes).push({ code: 'mon.clear', yes: clear });
  return {
    number: held?.number ?? (before?.number ?? 0) + 1,
    product: held?.product ?? demoCase.sessions.find((one) => one.relDay > relDay)?.product ?? before?.product ?? null,
    setting: settingOn(demoCase, relDay),
    state: held ? ('finished' as const) : ('open' as const),
    entries: [
      ...(whole.length > 0 ? [{ minute: null, values: whole }] : []),
      ...[...readings].map(([minute, values]) => ({ minute, values })),
    ],
  } as NonNullable<DemoCourseDay['session']>;
}

type Readings = Map<number, DemoEntry[]>;
function valuesAt(readings: Readings, minute: number): DemoEntry[] {
  const values = readings.get(minute) ?? [];
  readings.set(minute, values);
  return values;
}

function readingsOf({ vitals, cadss, adverseEvents }: DemoSession): Readings {
  const readings: Readings = new Map(vitals.map((row) => [row[0], vitalsOf(row)]));
  for (const [minute, total] of cadss) valuesAt(readings, minute).push({ code: 'cadss23', total });
  const [, first] = vitals;
  for (const { term, grade } of adverseEvents)
    valuesAt(readings, first![0]).push({ code: EVENT_CODES[term]!, total: grade });
  return readings;
}

const vitalsOf = ([, ...values]: DemoVitals): DemoEntry[] =>
  VITALS.map((code, index) =>
    code === 'moaas' ? { code, total: values[index]! } : { code, entered: String(values[index]) },
  );

const preDose = (step: DemoStep | undefined): Readings => {
  const values = (['sbp', 'dbp', 'spo2'] as const).flatMap((code) => {
    const value = step?.facts[`day.${code}`];
    return typeof value === 'number' ? [{ code, entered: String(value) }] : [];
  });
  return new Map(values.length > 0 ? [[BEFORE_DOSE, values]] : []);
};

/** Where the plan stood that day; before the first that is known, where it stood then. */
function settingOn({ steps }: DemoCase, relDay: number): string | null {
  const known = steps.filter(({ facts }) => typeof facts['plan.setting'] === 'string');
  const then = known.filter((step) => step.relDay <= relDay).at(-1) ?? known[0];
  return then ? String(then.facts['plan.setting']) : null;
}

/** A fact of the rules as it is entered; nothing where the form has it, or it follows from readings. */
function entryOf(code: string, value: Value, place: 'case' | 'session'): DemoEntry[] {
  const fact = factCode(code);
  if (!fact || fact.at !== place || (place === 'session' && !isFactName(code)) || Array.isArray(value)) return [];
  if (value === 'not_done') return [{ code, absent: 'not_done' }];
  switch (fact.takes.is) {
    case 'yes_no':
      return [{ code, yes: value === true }];
    case 'choice':
      return [{ code, choice: String(value) }];
    case 'score':
    case 'whole':
      return [{ code, total: Number(value) }];
    case 'number':
      return [{ code, entered: String(value) }];
    case 'quantity':
      return [{ code, entered: String(value) }];
  }
}
