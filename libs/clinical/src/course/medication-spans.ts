import { drugOf } from '../codes';
import type { Medication } from '../form';
import { decimalOf, quantityOf, type Quantity } from '../values';
import type { CourseFact } from './course-for-rules';
import { ingredientOfCode } from './drug-facts';

/** A medication at one dose, from a day on. */
export interface MedicationSpan {
  /** Of the presentation's form (`form:currentMeds.0`), or the id of the fact that it begins with. */
  readonly ref: string;
  readonly ingredient: string;
  /** ATC; absent where no code names it. */
  readonly atc?: string;
  /** Of one day; absent where it is not recorded. */
  readonly dosePerDay?: Quantity<'dose'>;
  readonly schedule?: string;
  /** Its first day; absent where it is not recorded. */
  readonly from?: number;
  /** The day on which it was stopped or another dose began; absent while it goes on. */
  readonly until?: number;
  /** It ended by being stopped. */
  readonly stopped?: true;
}

/** One drug from one day on: as the form has it, in one or several rows, or as it was recorded. Nothing where it was stopped. */
interface Change {
  day: number | undefined;
  spans: readonly MedicationSpan[];
}

/** Where the form's list stands. */
export const MEDICATION_REF = 'form:currentMeds';

/**
 * What is and was taken, each dose as a span of its own, in the order of the form and then of the days. The form's list is the beginning; of one drug the
 * change of the later day counts, whether the form says it or the course. An absent value says nothing.
 */
export function medicationSpans(form: readonly Medication[], facts: readonly CourseFact[]): MedicationSpan[] {
  return grouped([...ofForm(form), ...ofCourse(facts)], ({ drug }) => drug).flatMap(([, all]) =>
    spansOf(all.map(({ change }) => change)),
  );
}

/** What is taken on the last day of all. */
export const takenNow = (spans: readonly MedicationSpan[]): MedicationSpan[] =>
  spans.filter(({ until }) => until === undefined);

/** Two names of one listed drug are one; a substance that is not listed is its own name. */
const drugNamed = (ingredient: string): string => drugOf(ingredient)?.ingredient ?? ingredient.trim().toLowerCase();

function ofForm(form: readonly Medication[]): { drug: string; change: Change }[] {
  const rows = form.map((row, index): MedicationSpan => {
    const { ingredient, doseMg, schedule, lastChangeRelDay } = row;
    const atc = row.atc ?? drugOf(ingredient)?.atc;
    return {
      ref: `${MEDICATION_REF}.${index}`,
      ingredient,
      ...(atc && { atc }),
      ...(doseMg !== undefined && { dosePerDay: quantityOf('dose', String(doseMg), 'mg') }),
      ...(schedule && { schedule }),
      ...(lastChangeRelDay !== undefined && { from: lastChangeRelDay }),
    };
  });
  return grouped(rows, ({ ingredient }) => drugNamed(ingredient)).map(([drug, spans]) => {
    const days = spans.flatMap(({ from }) => from ?? []);
    return { drug, change: { day: days.length > 0 ? Math.max(...days) : undefined, spans } };
  });
}

function ofCourse(facts: readonly CourseFact[]): { drug: string; change: Change }[] {
  return facts.flatMap(({ id, code, relDay, value }) => {
    const drug = ingredientOfCode(code);
    if (drug === undefined || value.is !== 'quantity') return [];
    const canonical = decimalOf(value.amount);
    const span: MedicationSpan = {
      ref: id,
      ingredient: drug,
      atc: drugOf(drug)!.atc,
      dosePerDay: { kind: 'dose', entered: value.amount, unit: 'mg', canonical },
      from: relDay,
    };
    return [{ drug, change: { day: relDay, spans: Number(canonical) === 0 ? [] : [span] } }];
  });
}

/** Items of one key together, keys and items in the order in which they come. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

const FIRST = Number.NEGATIVE_INFINITY;

/** Each change holds until the next; what the form says without a day comes first, and before what was recorded on its day. */
function spansOf(changes: readonly Change[]): MedicationSpan[] {
  const inOrder = changes.toSorted((one, other) => (one.day ?? FIRST) - (other.day ?? FIRST));
  return inOrder.flatMap(({ spans }, index) => {
    const next = inOrder[index + 1];
    if (!next) return spans;
    const until = next.day!;
    return spans
      .filter(({ from }) => from === undefined || from < until)
      .map((span) => ({ ...span, until, ...(next.spans.length === 0 && { stopped: true as const }) }));
  });
}
