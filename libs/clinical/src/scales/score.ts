import type { ScaleCode } from '../codes';
import type { Absent } from '../values';
import type { ScoreProblem } from './score-problems';

/** Of one item: its points, yes or no where it is such an item, or that it was not answered. */
export type ItemAnswer = number | boolean | Absent | null | undefined;

/** Scores of a scale's parts by their code. */
export type Subscores = Readonly<Record<string, number | Absent | null | undefined>>;

/**
 * What was answered: every item (the first is item 1), scores of the parts, or the total with single items asked beside
 * it.
 */
export type ScaleAnswers =
  | { readonly items: readonly ItemAnswer[] }
  | { readonly subscores: Subscores }
  | { readonly total: number | Absent | null; readonly beside?: Readonly<Record<number, ItemAnswer>> };

export interface CompleteScore {
  readonly state: 'complete';
  readonly scale: ScaleCode;
  readonly total: number;
  /** Points by item, where the items were answered. */
  readonly items?: readonly number[];
  /** Points by the code of the part, where they are known. */
  readonly subscores?: Readonly<Record<string, number>>;
}

/**
 * Without a total: something is missing, and nothing is summed around it. `missing` says which item, part or `total`.
 */
export interface IncompleteScore {
  readonly state: 'incomplete';
  readonly scale: ScaleCode;
  readonly missing: readonly (number | string)[];
}

export interface RefusedScore {
  readonly state: 'refused';
  readonly scale: ScaleCode;
  readonly problems: readonly ScoreProblem[];
}

export type Score = CompleteScore | IncompleteScore | RefusedScore;

export const complete = (score: Omit<CompleteScore, 'state'>): CompleteScore => ({ state: 'complete', ...score });

export const incomplete = (scale: ScaleCode, missing: readonly (number | string)[]): IncompleteScore => ({
  state: 'incomplete',
  scale,
  missing,
});

export const refused = (scale: ScaleCode, ...problems: readonly ScoreProblem[]): RefusedScore => ({
  state: 'refused',
  scale,
  problems,
});

export const isUnanswered = (answer: ItemAnswer): answer is Absent | null | undefined =>
  answer === null || answer === undefined || typeof answer === 'object';

export const isWhole = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

export const sum = (points: readonly number[]): number => points.reduce((total, point) => total + point, 0);
