import type { CompleteScore, Score } from './score';

/** A score with its day, in whole days from day 0. */
export interface DatedScore {
  readonly relDay: number;
  readonly score: Score;
  /** Of a score of a session's own day: taken after the dose. */
  readonly afterDose?: boolean;
}

/**
 * The baseline of a scale: its last complete score before the first dosing session; before there is such a session its
 * last one. A score of the session's own day counts, unless it was taken after the dose. Of two scores of one day the
 * later in the list is the last.
 */
export function baselineOf(
  scores: readonly DatedScore[],
  firstSessionDay: number | undefined,
): (DatedScore & { score: CompleteScore }) | undefined {
  const before = ({ relDay, afterDose }: DatedScore) =>
    firstSessionDay === undefined || relDay < firstSessionDay || (relDay === firstSessionDay && !afterDose);
  return scores
    .filter(
      (dated): dated is DatedScore & { score: CompleteScore } => dated.score.state === 'complete' && before(dated),
    )
    .toSorted((left, right) => left.relDay - right.relDay)
    .at(-1);
}
