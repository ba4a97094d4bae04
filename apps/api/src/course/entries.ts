import {
  factCode,
  isEntryProblem,
  pressuresTogether,
  readEntry,
  type FactPlaceKind,
  type ReadValue,
} from '@consilium/clinical';
import type { Discipline, FactEntry } from '@consilium/contracts';
import { mayRecordFact } from '@consilium/domain';
import { ProblemException } from '../platform/problems/problem';

/** A value that was read, under its code. */
export interface ReadEntryValue {
  code: string;
  value: ReadValue;
}

const problemAt = (index: number, path: string): string => `facts.${index}.${path}`;

/** All entries of one moment, or 422 with everything that is wrong with any of them: nothing of a refused request is kept. */
export function readEntries(entries: readonly FactEntry[], place: FactPlaceKind): ReadEntryValue[] {
  const reads = entries.map((entry) => readEntry(entry, place));
  const codes = entries.map(({ code }) => code);
  const errors = reads.flatMap((read, index) => {
    if (isEntryProblem(read)) return [{ path: problemAt(index, read.path), message: read.message }];
    return codes.indexOf(codes[index]!) === index
      ? []
      : [{ path: problemAt(index, 'code'), message: 'stands here twice' }];
  });
  const values = reads.flatMap((read, index) => (isEntryProblem(read) ? [] : [{ code: codes[index]!, value: read }]));
  const pressures = pressuresTogether(new Map(values.map(({ code, value }) => [code, value])));
  if (pressures) errors.push({ path: problemAt(codes.indexOf(pressures.path), 'entered'), message: pressures.message });
  if (errors.length > 0) throw new ProblemException('course.value_invalid', { errors });
  return values;
}

/** 403 with the entries that another discipline records. */
export function refuseOutOfScope(discipline: Discipline | null, entries: readonly { code: string }[]): void {
  const errors = entries.flatMap(({ code }, index) =>
    mayRecordFact(discipline, factCode(code)?.recorders)
      ? []
      : [{ path: problemAt(index, 'code'), message: 'is recorded by another discipline' }],
  );
  if (errors.length > 0) throw new ProblemException('course.not_in_scope', { errors });
}
