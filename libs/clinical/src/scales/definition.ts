import type { Verification } from '../codes';

/** Where a figure comes from and how well that is verified; shown wherever the figure judges a score. */
export interface Sourced {
  readonly source: string;
  readonly ver: Verification;
}

export type LineComparison =
  { readonly lt: number } | { readonly lte: number } | { readonly gt: number } | { readonly gte: number };

/**
 * The answers of a scale: so many, each from `min` to `max`. Of a yes-or-no item yes is one point, of a reversed one no
 * is.
 */
export interface ScaleItems {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly yesNo?: true;
  readonly reversed?: readonly number[];
  /** What each item is about, in our words. Absent where the licence keeps the items to itself. */
  readonly topics?: readonly string[];
}

/** A range of totals with a name, both ends included. */
export interface ScaleBand {
  readonly code: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A total that means something: a screen's cut, remission, fitness to leave. */
export interface ScaleLine extends Sourced {
  readonly code: 'remission' | 'screen' | 'end_state' | 'present' | 'alert' | 'ready';
  readonly label: string;
  readonly when: LineComparison;
  /** Where the line is another one for men; `other` is everybody else. */
  readonly sex?: 'M' | 'other';
}

/** How far a total has to move. A fall is an improvement in every scale that has one. */
export interface ChangeLine extends Sourced {
  readonly code: 'meaningful' | 'reliable';
  /** Points, or percent of the baseline. */
  readonly by: { readonly points: number } | { readonly percent: number };
}

/** The item that asks about self-harm, and the answer from which it is followed up, whatever the total. */
export interface SelfHarmItem extends Sourced {
  readonly item: number;
  readonly from: number;
}

/** A part of a scale with a score of its own. `items` (first, last) where it is a run of items that add up. */
export interface Subscale {
  readonly code: string;
  readonly label: string;
  readonly max: number;
  readonly items?: readonly [first: number, last: number];
}

/** What is known of a scale (care path §4). The range of its total stands with its code, in SCALES. */
export interface ScaleDefinition extends Sourced {
  readonly rater: 'patient' | 'clinician' | 'nurse';
  /** Whether the wording of its items may be shown; where not, they are numbers. */
  readonly licence: { readonly itemText: boolean; readonly note: string };
  readonly items?: ScaleItems;
  /** Runs of items of which only the greatest counts; every other item counts by itself. */
  readonly greatestOf?: readonly (readonly [first: number, last: number])[];
  readonly subscales?: readonly Subscale[];
  readonly bands?: readonly ScaleBand[];
  readonly lines?: readonly ScaleLine[];
  /** A fall of at least so many percent of the baseline. */
  readonly response?: Sourced & { readonly percent: number };
  readonly changes?: readonly ChangeLine[];
  readonly selfHarm?: SelfHarmItem;
}

export const reaches = (total: number, when: LineComparison): boolean => {
  if ('lt' in when) return total < when.lt;
  if ('lte' in when) return total <= when.lte;
  return 'gt' in when ? total > when.gt : total >= when.gte;
};

/** `below 5`, `10 or less`, `above 4`, `33 or more`. */
export const comparisonWords = (when: LineComparison): string => {
  if ('lt' in when) return `below ${when.lt}`;
  if ('lte' in when) return `${when.lte} or less`;
  return 'gt' in when ? `above ${when.gt}` : `${when.gte} or more`;
};
