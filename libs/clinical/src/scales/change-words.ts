import { scaleLabel } from '../codes';
import { changeOutcomeLabel, type ScaleChange } from './change';

/** How much lies between the baseline and now. */
export interface SinceBaseline {
  readonly sessions: number;
  readonly days: number;
}

/**
 * `PHQ-9 from 20 to 10 (down 50%), 3 sessions and 24 days since baseline. Response. Thresholds reached: …`. Every
 * threshold comes with its source; what is said is when, never why.
 */
export function changeWords(change: ScaleChange, { sessions, days }: SinceBaseline): string {
  const { scale, from, to, outcome, thresholds } = change;
  const since = `${counted(sessions, 'session')} and ${counted(days, 'day')}`;
  const reached = thresholds.filter((threshold) => threshold.reached).map(({ words }) => words);
  const missed = thresholds.filter((threshold) => !threshold.reached).map(({ words }) => words);
  return [
    `${scaleLabel(scale)} from ${from} to ${to}${moved(change)}, ${since} since baseline.`,
    `${changeOutcomeLabel(outcome)}.`,
    ...(reached.length > 0 ? [`Reached: ${reached.join(', ')}.`] : []),
    ...(missed.length > 0 ? [`Not reached: ${missed.join(', ')}.`] : []),
  ].join(' ');
}

function moved({ points, fallPercent }: ScaleChange): string {
  if (fallPercent !== undefined) return ` (down ${fallPercent}%)`;
  return points > 0 ? ` (up ${counted(points, 'point')})` : '';
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
