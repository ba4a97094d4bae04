import { readNumber, valueProblemWords, type AbsentReason } from '../values';
import type { FactCode } from './fact-code';
import { factCode } from './facts';
import { isEntryProblem, readEntry, type EnteredValue, type EntryProblem } from './read-entry';

/** What a person has put into a field. Numbers are text until they are read. */
export type Typed =
  | { readonly text: string; readonly unit?: string; readonly sure?: boolean }
  | { readonly choice: string }
  | { readonly yes: boolean }
  | { readonly absent: AbsentReason };

/** The pair of pressures is one field. */
export const PRESSURE_FIELD = 'bp';
const PRESSURES = ['sbp', 'dbp'] as const;

/** The codes that a field stands for. */
export const codesOfField = (field: string): readonly string[] => (field === PRESSURE_FIELD ? PRESSURES : [field]);

/** Nothing was put in. */
export const saysNothing = (typed: Typed | undefined): boolean =>
  typed === undefined || ('text' in typed && typed.text.trim() === '');

/** What a field says as entries for the record, or why it cannot be kept. `132/84` is two. */
export function typedEntries(field: string, typed: Typed): EnteredValue[] | EntryProblem {
  const split = field === PRESSURE_FIELD ? pressuresOf(typed) : [{ code: field, typed }];
  if (isEntryProblem(split)) return split;
  const entries: EnteredValue[] = [];
  for (const { code, typed: part } of split) {
    const entry = entryOf(code, part);
    if (isEntryProblem(entry)) return entry;
    entries.push(entry);
  }
  return entries;
}

function pressuresOf(typed: Typed): { code: string; typed: Typed }[] | EntryProblem {
  if (!('text' in typed)) return PRESSURES.map((code) => ({ code, typed }));
  const [sbp, dbp, ...more] = typed.text.split('/');
  if (!sbp?.trim() || !dbp?.trim() || more.length > 0)
    return { path: 'entered', message: 'Write both, such as 132/84' };
  return [
    { code: 'sbp', typed: { ...typed, text: sbp } },
    { code: 'dbp', typed: { ...typed, text: dbp } },
  ];
}

function entryOf(code: string, typed: Typed): EnteredValue | EntryProblem {
  const fact = factCode(code);
  if (!fact) return { path: 'code', message: 'is not something that is recorded' };
  const entry = valueOf(fact, typed);
  if (isEntryProblem(entry)) return entry;
  const read = readEntry(entry, fact.at);
  return isEntryProblem(read) ? read : entry;
}

function valueOf({ code, takes }: FactCode, typed: Typed): EnteredValue | EntryProblem {
  if (!('text' in typed)) return { code, ...typed };
  const text = typed.text.trim();
  if (takes.is !== 'score' && takes.is !== 'whole')
    return {
      code,
      entered: text,
      ...(typed.unit !== undefined && { unit: typed.unit }),
      ...(typed.sure && { sure: true }),
    };
  const read = readNumber(text);
  return read.ok ? { code, total: Number(read.value) } : { path: 'total', message: valueProblemWords(read.problem) };
}
