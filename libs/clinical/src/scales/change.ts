import { labeller, type CodeOf, type Coded, type ScaleCode } from '../codes';
import type { ChangeLine, Sourced } from './definition';
import { SCALE_DEFINITIONS } from './definitions';
import { isReached, lineWords, linesOf } from './judge';
import type { CompleteScore } from './score';

/** What a chart says of a change (care path §6). When, never because of what: no outcome names a cause. */
export const CHANGE_OUTCOMES = [
  { code: 'worse', label: 'Worse' },
  { code: 'remission', label: 'Remission' },
  { code: 'response', label: 'Response' },
  { code: 'improved', label: 'Improved' },
  { code: 'no_reliable_change', label: 'No reliable change' },
  { code: 'not_judged', label: 'No threshold of change known' },
] as const satisfies readonly Coded[];
export type ChangeOutcome = CodeOf<typeof CHANGE_OUTCOMES>;
export const changeOutcomeLabel = labeller(CHANGE_OUTCOMES);

/** A threshold, whether the change reaches it, and where the threshold comes from. */
export interface ChangeThreshold extends Sourced {
  readonly code: 'response' | 'remission' | 'meaningful' | 'reliable';
  readonly words: string;
  readonly reached: boolean;
}

export interface ScaleChange {
  readonly scale: ScaleCode;
  readonly from: number;
  readonly to: number;
  /** `to` less `from`: a fall is negative. */
  readonly points: number;
  /**
   * Of a fall, in percent of the baseline, rounded down, so that no line looks reached that is not; absent otherwise.
   */
  readonly fallPercent?: number;
  readonly outcome: ChangeOutcome;
  readonly thresholds: readonly ChangeThreshold[];
}

/**
 * The change of a scale since its baseline. The reliable change decides what is improved or worse; where none is known,
 * the meaningful one does. Two scales are not compared: that throws.
 */
export function changeOf(baseline: CompleteScore, current: CompleteScore): ScaleChange {
  if (baseline.scale !== current.scale) throw new Error(`A ${current.scale} has no baseline in a ${baseline.scale}`);
  const { scale } = current;
  const [from, to] = [baseline.total, current.total];
  const fall = from - to;
  const thresholds = [
    ...remission(current),
    ...response(scale, from, fall),
    ...(SCALE_DEFINITIONS[scale].changes ?? []).map((line) => changeThreshold(line, from, Math.abs(fall))),
  ];
  return {
    scale,
    from,
    to,
    points: to - from,
    ...(fall > 0 && { fallPercent: Math.floor((fall * 100) / from) }),
    outcome: outcomeOf(thresholds, fall, isReached(baseline, 'remission') === true),
    thresholds,
  };
}

function outcomeOf(thresholds: readonly ChangeThreshold[], fall: number, wasInRemission: boolean): ChangeOutcome {
  const reached = (code: ChangeThreshold['code']) => thresholds.some((line) => line.code === code && line.reached);
  const judge =
    thresholds.find(({ code }) => code === 'reliable') ?? thresholds.find(({ code }) => code === 'meaningful');
  if (judge?.reached && fall < 0) return 'worse';
  if (reached('remission') && !wasInRemission) return 'remission';
  if (reached('response')) return 'response';
  if (judge?.reached) return 'improved';
  return judge ? 'no_reliable_change' : 'not_judged';
}

function remission(current: CompleteScore): ChangeThreshold[] {
  const lines = linesOf(SCALE_DEFINITIONS[current.scale].lines ?? [], 'remission');
  return lines.map((line) => ({
    code: 'remission',
    words: lineWords(line),
    reached: isReached(current, 'remission') === true,
    source: line.source,
    ver: line.ver,
  }));
}

/** A baseline of 0 cannot fall by a share of itself, so it has no response. */
function response(scale: ScaleCode, from: number, fall: number): ChangeThreshold[] {
  const line = SCALE_DEFINITIONS[scale].response;
  if (!line || from === 0) return [];
  const words = `Response (a fall of ${line.percent}% or more; ${line.source})`;
  return [{ code: 'response', words, reached: fall * 100 >= line.percent * from, source: line.source, ver: line.ver }];
}

function changeThreshold({ code, by, source, ver }: ChangeLine, from: number, moved: number): ChangeThreshold {
  const size = 'points' in by ? `${by.points} points` : `${by.percent}% of baseline`;
  const words = `${code === 'reliable' ? 'Reliable' : 'Meaningful'} change (${size}; ${source})`;
  const reached = 'points' in by ? moved >= by.points : from > 0 && moved * 100 >= by.percent * from;
  return { code, words, reached, source, ver };
}
