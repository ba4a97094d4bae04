import {
  labFindingLabel,
  labLabel,
  labTestOf,
  NOT_RECORDED,
  scaleLabel,
  scaleOf,
  showFact,
  type Lab,
  type OrNotRecorded,
  type ScaleScore,
} from '@consilium/clinical';
import type { CaseFact } from '@consilium/contracts';
import { datedScores } from '../../course/datedScores';
import { sayRelDay } from './words';

export interface CourseLine {
  scale: string;
  label: string;
  /** By day, the first first. */
  scores: { relDay: number; total: number }[];
  min: number;
  max: number;
  /** "day −7 to 45", or the only day. */
  days: string;
  /** "21 to 6", or the only total. */
  change: string;
}

/** The scores of each scale in the order of their days, of the form and of the course; only totals. */
export function courseOf(
  ofForm: OrNotRecorded<ScaleScore[]> | null | undefined,
  facts: readonly CaseFact[] = [],
): CourseLine[] {
  const totals = datedScores(facts, ofForm).flatMap(({ code, relDay, value }) =>
    value.is === 'score' ? [{ code, relDay, total: value.total }] : [],
  );
  return [...Map.groupBy(totals, ({ code }) => code)].map(([scale, rows]) => {
    const scores = rows.map(({ relDay, total }) => ({ relDay, total }));
    const [first, last] = [scores[0]!, scores.at(-1)!];
    const range = scaleOf(scale);
    const one = scores.length === 1;
    return {
      scale,
      label: scaleLabel(scale),
      scores,
      min: range?.min ?? 0,
      max: range?.max ?? Math.max(...scores.map(({ total }) => total)),
      days: one
        ? sayRelDay(first.relDay)
        : `${sayRelDay(first.relDay)} to ${last.relDay < 0 ? `−${-last.relDay}` : last.relDay}`,
      change: one ? String(first.total) : `${first.total} to ${last.total}`,
    };
  });
}

export interface LabLine {
  test: string;
  label: string;
  relDay: number;
  words: string;
}

const sayResult = ({ test, value, unit }: Lab): string =>
  labTestOf(test)?.result === 'finding' ? labFindingLabel(String(value)) : `${value}${unit ? ` ${unit}` : ''}`;

/** The last result of each laboratory test, of the form or of the course; of one day the one that was recorded in the course. */
export function lastLabs(ofForm: OrNotRecorded<Lab[]> | null | undefined, facts: readonly CaseFact[] = []): LabLine[] {
  const said = !ofForm || ofForm === NOT_RECORDED ? [] : ofForm;
  const results = [
    ...said.map((lab) => ({ test: lab.test, relDay: lab.relDay, words: sayResult(lab) })),
    ...facts.flatMap(({ code, relDay, value }) =>
      code.startsWith(LAB) ? [{ test: code.slice(LAB.length), relDay, words: showFact(code, value).text }] : [],
    ),
  ].filter(({ test }) => labTestOf(test) !== undefined);
  return [...Map.groupBy(results, ({ test }) => test)].map(([test, all]) => {
    const { relDay, words } = all.reduce((last, one) => (one.relDay >= last.relDay ? one : last));
    return { test, label: labLabel(test), relDay, words };
  });
}

const LAB = 'lab.';
