import { absentReasonLabel, decimalOf, showAmount, showCanonical, unitsOf, unitWords } from '../values';
import type { QuantityKindCode, Unit } from '../values';
import type { CourseValue } from './course-for-rules';
import { ingredientOfCode } from './drug-facts';
import { factCode } from './facts';

/** A recorded value as it is drawn, in the same words wherever it stands. */
export interface ShownFact {
  /** The number with its unit, the words of a choice, or why there is no value: `148 mmHg`, `Positive`, `Device failed`. */
  readonly text: string;
  /** The number alone; absent where the value is none. */
  readonly number?: string;
  /** Words of the unit; absent where there is none. */
  readonly unit?: string;
  /** Nothing was measured; `text` is the reason. */
  readonly absent?: true;
}

/**
 * The words of a recorded value. A quantity is shown as it was entered; with `canonical` in the unit in which values of its kind are compared, rounded to
 * that kind's places, as beside an axis. A code that is not known any more is shown as it is.
 */
export function showFact(code: string, value: CourseValue, { canonical = false } = {}): ShownFact {
  switch (value.is) {
    case 'quantity':
      return showQuantity(code, value, canonical);
    case 'score':
      return { text: String(value.total), number: String(value.total) };
    case 'choice':
      return { text: choiceLabel(code, value.choice) };
    case 'yes_no':
      return { text: value.yes ? 'Yes' : 'No' };
    case 'absent':
      return { text: absentReasonLabel(value.reason), absent: true };
  }
}

function showQuantity(
  code: string,
  { unit, amount }: Extract<CourseValue, { is: 'quantity' }>,
  canonical: boolean,
): ShownFact {
  const kind = kindOf(code, unit);
  if (!kind) return { text: `${amount}\u00a0${unitWords(unit)}`, number: amount, unit: unitWords(unit) };
  const quantity = { kind, unit: unit as Unit, canonical: decimalOf(amount) };
  const shown = canonical ? showCanonical(quantity) : showAmount(quantity);
  if (ingredientOfCode(code) === undefined) return shown;
  return { ...shown, text: Number(amount) === 0 ? 'Stopped' : `${shown.text} a\u00a0day` };
}

/** What is measured: of a test with results of several kinds, the one that its unit belongs to. */
function kindOf(code: string, unit: string): QuantityKindCode | undefined {
  const takes = factCode(code)?.takes;
  return takes?.is === 'quantity'
    ? takes.kinds.find((kind) => (unitsOf(kind) as readonly string[]).includes(unit))
    : undefined;
}

function choiceLabel(code: string, choice: string): string {
  const takes = factCode(code)?.takes;
  return (takes?.is === 'choice' && takes.choices.find((one) => one.code === choice)?.label) || choice;
}
