import {
  factCode,
  isEntryProblem,
  liesFarAhead,
  pressuresTogether,
  readEntry,
  selfHarmContradiction,
  type FactPlaceKind,
  type OnDay,
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

/** Where in a request a part of an entry stands. */
export type PathOf = (index: number, part: string) => string;
const inList: PathOf = (index, part) => `facts.${index}.${part}`;
/** In a request that is one entry itself. */
export const itself: PathOf = (_, part) => part;

/** All entries of one moment, or 422 with everything that is wrong with any of them: nothing of a refused request is kept. */
export function readEntries(
  entries: readonly FactEntry[],
  place: FactPlaceKind,
  pathOf: PathOf = inList,
): ReadEntryValue[] {
  const reads = entries.map((entry) => readEntry(entry, place));
  const codes = entries.map(({ code }) => code);
  const errors = reads.flatMap((read, index) => {
    if (isEntryProblem(read)) return [{ path: pathOf(index, read.path), message: read.message }];
    return codes.indexOf(codes[index]!) === index
      ? []
      : [{ path: pathOf(index, 'code'), message: 'stands here twice' }];
  });
  const values = reads.flatMap((read, index) => (isEntryProblem(read) ? [] : [{ code: codes[index]!, value: read }]));
  if (errors.length > 0) throw new ProblemException('course.value_invalid', { errors });
  return values;
}

/**
 * 422 where two values of one moment cannot both be right, whether they came together or one after the other: pressures of no artery, or a total and its
 * item on self-harm.
 */
export function refuseContradictions(
  values: readonly ReadEntryValue[],
  standing: readonly ReadEntryValue[],
  pathOf: PathOf = inList,
): void {
  const together = new Map([...standing, ...values].map(({ code, value }) => [code, value]));
  // At the last of the codes that came with this request; none where all of them stood before it.
  const errorAt = (codes: readonly string[], part: string, message: string) => {
    const index = values.findLastIndex(({ code }) => codes.includes(code));
    return index < 0 ? [] : [{ path: pathOf(index, part), message }];
  };
  const pressures = pressuresTogether(together);
  const selfHarm = selfHarmContradiction(together);
  const errors = [
    ...(pressures ? errorAt(['sbp', 'dbp'], 'entered', pressures.message) : []),
    ...(selfHarm ? errorAt(selfHarm.codes, 'total', selfHarm.message) : []),
  ];
  if (errors.length > 0) throw new ProblemException('course.value_invalid', { errors });
}

/** 422 where a day lies far ahead of all that is recorded, and nobody said that it is right. */
export function refuseFarAhead(relDay: number, sure: boolean | undefined, recorded: readonly OnDay[]): void {
  if (sure || !liesFarAhead(relDay, recorded, new Date())) return;
  throw new ProblemException('course.value_invalid', {
    errors: [{ path: 'relDay', message: 'lies far ahead of all that is recorded; say with "sure" that it is right' }],
  });
}

/** 409 with the entries whose place is taken. Who asks holds the case's lock, so that of two at once one finds the other's value. */
export function refuseTaken(values: readonly ReadEntryValue[], standing: readonly { code: string }[]): void {
  const taken = new Set(standing.map(({ code }) => code));
  const errors = values.flatMap(({ code }, index) =>
    taken.has(code) ? [{ path: inList(index, 'code'), message: 'A value stands there already' }] : [],
  );
  if (errors.length > 0) throw new ProblemException('course.already_recorded', { errors });
}

/** 403 with the entries that another discipline records. */
export function refuseOutOfScope(
  discipline: Discipline | null,
  entries: readonly { code: string }[],
  pathOf: PathOf = inList,
): void {
  const errors = entries.flatMap(({ code }, index) =>
    mayRecordFact(discipline, factCode(code)?.recorders)
      ? []
      : [{ path: pathOf(index, 'code'), message: 'is recorded by another discipline' }],
  );
  if (errors.length > 0) throw new ProblemException('course.not_in_scope', { errors });
}
