import { isCodeOf, scaleOf } from '../codes';
import {
  ABSENT_REASONS,
  checkBloodPressure,
  compareDecimals,
  decimalOf,
  readNumber,
  readQuantity,
  unitsOf,
  valueProblemWords,
  type AbsentReason,
  type Decimal,
  type Quantity,
  type QuantityKindCode,
} from '../values';
import type { FactCode, FactPlaceKind, FactTakes } from './fact-code';
import { factCode } from './facts';

/** A value as a person enters it: exactly one of `entered` (with its unit), `total`, `choice`, `yes` and `absent`. */
export interface EnteredValue {
  code: string;
  entered?: string;
  unit?: string;
  total?: number;
  choice?: string;
  yes?: boolean;
  absent?: string;
  /** Whoever entered it was asked about an unlikely number, and said that it is right. */
  sure?: boolean;
}

/** A value that can be kept. */
export type ReadValue =
  | { is: 'quantity'; entered: string; unit: string; amount: Decimal; kind?: QuantityKindCode }
  | { is: 'score'; total: number }
  | { is: 'choice'; choice: string }
  | { is: 'yes_no'; yes: boolean }
  | { is: 'absent'; reason: AbsentReason };

/** Which part of an entry is wrong, and why. */
export interface EntryProblem {
  path: string;
  message: string;
  /** It is kept once whoever entered it says that it is right. */
  unlikely?: true;
}

const WAYS = ['entered', 'total', 'choice', 'yes', 'absent'] as const;
type Way = (typeof WAYS)[number];
const WAY_OF: Readonly<Record<FactTakes['is'], Way>> = {
  quantity: 'entered',
  number: 'entered',
  score: 'total',
  whole: 'total',
  choice: 'choice',
  yes_no: 'yes',
};
const WORDS: Readonly<Record<Way, string>> = {
  entered: 'a number with its unit',
  total: 'a whole number',
  choice: 'one of its choices',
  yes: 'yes or no',
  absent: 'a reason',
};

/** Reads one entry, or says what is wrong with it. A place that does not fit (a reading without its minute) is wrong too. */
export function readEntry(entry: EnteredValue, place: FactPlaceKind): ReadValue | EntryProblem {
  const fact = factCode(entry.code);
  if (!fact) return { path: 'code', message: 'is not something that is recorded' };
  if (fact.at !== place) return { path: 'code', message: PLACE_WORDS[fact.at] };
  const given = WAYS.filter((way) => entry[way] !== undefined);
  const wanted = WAY_OF[fact.takes.is];
  if (given.length !== 1 || (given[0] !== 'absent' && given[0] !== wanted))
    return {
      path: given.find((way) => way !== wanted) ?? wanted,
      message: `takes ${WORDS[wanted]}, or why there is none`,
    };
  if (entry.absent !== undefined)
    return isCodeOf(ABSENT_REASONS, entry.absent)
      ? { is: 'absent', reason: entry.absent }
      : { path: 'absent', message: 'must be one of the listed reasons' };
  return readKnown(fact, entry);
}

const PLACE_WORDS: Readonly<Record<FactPlaceKind, string>> = {
  case: 'belongs to a day of the case and to no session',
  session: 'belongs to a session and to no minute of it',
  reading: 'belongs to a minute of a session',
};

function readKnown({ takes }: FactCode, entry: EnteredValue): ReadValue | EntryProblem {
  switch (takes.is) {
    case 'quantity':
      return readAmount(takes.kinds, entry);
    case 'number':
      return readPlain(takes, entry);
    case 'score': {
      const { min, max, label } = scaleOf(takes.scale)!;
      return wholeOf(entry.total!, min, max, label);
    }
    case 'whole':
      return wholeOf(entry.total!, takes.min, takes.max, 'This');
    case 'choice':
      return takes.choices.some(({ code }) => code === entry.choice)
        ? { is: 'choice', choice: entry.choice! }
        : { path: 'choice', message: `must be one of: ${takes.choices.map(({ code }) => code).join(', ')}` };
    case 'yes_no':
      return { is: 'yes_no', yes: entry.yes! };
  }
}

/** The unit says which kind is meant, where a result has several (U/L, or times the upper limit). */
function readAmount(
  kinds: readonly QuantityKindCode[],
  { entered = '', unit, sure }: EnteredValue,
): ReadValue | EntryProblem {
  const kind = kinds.find((one) => unit !== undefined && (unitsOf(one) as string[]).includes(unit)) ?? kinds[0]!;
  const read = readQuantity(kind, entered, unit ?? unitsOf(kind)[0]!, { sure });
  return read.ok
    ? { is: 'quantity', entered: read.value.entered, unit: read.value.unit, amount: read.value.canonical, kind }
    : {
        path: read.problem.code === 'value.unit' ? 'unit' : 'entered',
        message: valueProblemWords(read.problem),
        ...(read.problem.code === 'value.implausible' && { unlikely: true as const }),
      };
}

/** A number of a unit that has no other to be turned into. */
function readPlain(
  { min, max, unit }: Extract<FactTakes, { is: 'number' }>,
  entry: EnteredValue,
): ReadValue | EntryProblem {
  if (entry.unit !== undefined && entry.unit !== unit) return { path: 'unit', message: `must be ${unit}` };
  const read = readNumber(entry.entered!);
  if (!read.ok) return { path: 'entered', message: valueProblemWords(read.problem) };
  const beyond =
    compareDecimals(read.value, decimalOf(String(min))) < 0 || compareDecimals(read.value, decimalOf(String(max))) > 0;
  return beyond
    ? { path: 'entered', message: `is a number from ${min} to ${max}` }
    : { is: 'quantity', entered: entry.entered!.trim(), unit, amount: read.value };
}

const wholeOf = (total: number, min: number, max: number, label: string): ReadValue | EntryProblem =>
  Number.isInteger(total) && total >= min && total <= max
    ? { is: 'score', total }
    : { path: 'total', message: `${label} is a whole number from ${min} to ${max}` };

/** Pressures of one moment that no artery has: the code of the entry that is wrong, and why. */
export function pressuresTogether(values: ReadonlyMap<string, ReadValue>): EntryProblem | null {
  const [sbp, dbp] = [quantityOf(values.get('sbp')), quantityOf(values.get('dbp'))];
  const problem = sbp && dbp && checkBloodPressure(sbp as Quantity<'sbp'>, dbp as Quantity<'dbp'>);
  return problem ? { path: 'dbp', message: valueProblemWords(problem) } : null;
}

const quantityOf = (value: ReadValue | undefined): Quantity | null =>
  value?.is === 'quantity' && value.kind
    ? ({ kind: value.kind, entered: value.entered, unit: value.unit, canonical: value.amount } as Quantity)
    : null;

export const isEntryProblem = (read: object): read is EntryProblem => 'path' in read;
