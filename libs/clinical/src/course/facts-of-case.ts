import { isPregnancyTest } from '../codes';
import { isFactName, isFactValue, type Fact, type FactName } from '../rules';
import type { CourseFact, CourseValue } from './course-for-rules';
import { isSelfHarmItem } from './case-facts';
import { known, type DatedFact } from './dated-fact';

/** Scales that rules read under a name of their own. */
const TOTALS: Readonly<Record<string, FactName>> = {
  audit_c: 'scale.auditc.total',
  dast10: 'scale.dast10.total',
  stopbang: 'scale.stopbang.total',
};

/**
 * What was recorded on days of the case: of each thing the value of the last day, and of that day the last that was recorded. A positive answer about
 * self-harm that was recorded after it counts before it, whatever its day: somebody has yet to look at it.
 */
export function factsOfCase(facts: readonly CourseFact[]): DatedFact[] {
  const last = new Map<string, FactOnDay>();
  for (const one of facts.filter(({ sessionId }) => sessionId === undefined)) {
    const fact = factOf(one);
    if (!fact) continue;
    const before = last.get(fact.name);
    const dated = { fact, at: one.at, relDay: one.relDay };
    last.set(fact.name, before ? standing(before, dated) : dated);
  }
  const bmi = bodyMassIndex(facts);
  return [...last.values(), ...(bmi ? [bmi] : [])];
}

type FactOnDay = DatedFact & { relDay: number };

/**
 * Which of two stands, of which `next` has the later day, or was recorded later on the same. An item on self-harm that was answered stands until it is
 * answered again: that somebody refused it later is no answer, and neither is what was on record before a positive answer was.
 */
function standing(before: FactOnDay, next: FactOnDay): FactOnDay {
  if (!isSelfHarmItem(next.fact.name)) return next;
  if (next.fact.absent !== undefined) return before.fact.absent === undefined ? before : next;
  if (!isPositive(before.fact) || before.at <= next.at) return next;
  return isPositive(next.fact) ? { ...next, at: before.at } : before;
}

const isPositive = ({ value }: Fact): boolean => value === true || (typeof value === 'number' && value > 0);

/** A recorded value under the name by which rules read it; undefined where no rule does. */
export function factOf({ id, code, value }: CourseFact): Fact | undefined {
  const name = nameOf(code, value);
  if (!name) return undefined;
  if (value.is === 'absent') return { name, ref: id, absent: value.reason };
  const plain = name === 'asa' && value.is === 'choice' ? Number(value.choice) : plainOf(value);
  return isFactValue(name, plain) ? known(name, id, plain as never) : undefined;
}

function nameOf(code: string, value: CourseValue): FactName | undefined {
  if (code.startsWith('lab.') && isPregnancyTest(code.slice('lab.'.length))) return 'lab.hcg';
  if (code === 'lab.alt') return value.is === 'quantity' && value.unit === 'xULN' ? 'lab.alt_x_uln' : undefined;
  return TOTALS[code] ?? (isFactName(code) ? code : undefined);
}

const plainOf = (value: Exclude<CourseValue, { is: 'absent' }>): string | number | boolean => {
  switch (value.is) {
    case 'quantity':
      return Number(value.amount);
    case 'score':
      return value.total;
    case 'choice':
      return value.choice;
    case 'yes_no':
      return value.yes;
  }
};

/** Kilograms over square metres, from the last weight and the last height. */
function bodyMassIndex(facts: readonly CourseFact[]): DatedFact | undefined {
  const [weight, height] = ['weight', 'height'].map((code) =>
    facts.findLast((fact) => fact.code === code && fact.value.is === 'quantity'),
  );
  if (weight?.value.is !== 'quantity' || height?.value.is !== 'quantity') return undefined;
  const metres = Number(height.value.amount) / 100;
  const bmi = Number(weight.value.amount) / (metres * metres);
  return {
    fact: known('patient.bmi', `${weight.id} ${height.id}`, bmi),
    at: weight.at > height.at ? weight.at : height.at,
  };
}
