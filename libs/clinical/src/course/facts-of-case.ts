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

/** What was recorded on days of the case: of each thing the value of the last day, and of that day the last that was recorded. */
export function factsOfCase(facts: readonly CourseFact[]): DatedFact[] {
  const last = new Map<string, DatedFact & { relDay: number }>();
  for (const one of facts.filter(({ sessionId }) => sessionId === undefined)) {
    const fact = factOf(one);
    const before = fact && last.get(fact.name);
    if (fact && (!before || (before.relDay <= one.relDay && takesPlace(fact, before.fact))))
      last.set(fact.name, { fact, at: one.at, relDay: one.relDay });
  }
  const bmi = bodyMassIndex(facts);
  return [...last.values(), ...(bmi ? [bmi] : [])];
}

/** An item on self-harm that was answered stands until it is answered again: that somebody refused it later is no answer. */
const takesPlace = (fact: Fact, before: Fact): boolean =>
  !isSelfHarmItem(fact.name) || fact.absent === undefined || before.absent !== undefined;

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
