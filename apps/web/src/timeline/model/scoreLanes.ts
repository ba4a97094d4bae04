import {
  bandOf,
  baselineOf,
  chartLinesOf,
  changeOf,
  changeWords,
  LONGEST_STEP_DAYS,
  SCALE_DEFINITIONS,
  scaleOf,
  SCALES,
  showFact,
  type CompleteScore,
  type DatedScore,
  type ScaleCode,
  type ScaleScore,
} from '@consilium/clinical';
import type { CaseFact, TreatmentSession } from '@consilium/contracts';
import { datedScores, type DatedScore as Scored } from '../../course/datedScores';
import { dayWords } from './dayWords';
import type { ScoreLane, ScorePoint } from './lanes';

/**
 * A lane for each scale that was recorded on days of the case, in the order of the clinical list. A score of the presentation's form is one too, unless
 * one of its day was recorded in the course.
 */
export function scoreLanes(
  facts: readonly CaseFact[],
  ofForm: readonly ScaleScore[],
  sessions: readonly TreatmentSession[],
): ScoreLane[] {
  const all = datedScores(facts, ofForm);
  return SCALES.flatMap(({ code }) => {
    const scores = all.filter((one) => one.code === code);
    return scores.length > 0 ? [scoreLane(code, scores, sessions)] : [];
  });
}

function scoreLane(scale: ScaleCode, scores: readonly Scored[], sessions: readonly TreatmentSession[]): ScoreLane {
  const { label, min, max } = scaleOf(scale)!;
  const dosing = sessions.filter(({ kind }) => kind === 'dosing');
  const firstDose = dosing.length > 0 ? Math.min(...dosing.map(({ relDay }) => relDay)) : undefined;
  const dated = scores.map((one): DatedScore => ({ relDay: one.relDay, score: scoreOf(scale, one) }));
  const baseline = baselineOf(dated, firstDose);
  const complete = dated.filter((one): one is DatedScore & { score: CompleteScore } => one.score.state === 'complete');
  const last = complete.at(-1);
  const change = baseline && last && last.relDay > baseline.relDay ? changeOf(baseline.score, last.score) : undefined;
  const since = baseline && {
    sessions: dosing.filter(({ relDay }) => relDay >= baseline.relDay && relDay <= last!.relDay).length,
    days: last!.relDay - baseline.relDay,
  };
  return {
    is: 'scores',
    id: scale,
    name: label,
    notes: [
      ...(change ? [`${change.from} to ${change.to}`] : last ? [String(last.score.total)] : []),
      ...(change?.fallPercent ? [`${change.fallPercent}% lower`] : []),
      ...(SCALE_DEFINITIONS[scale].bands || scores.length === 1 ? [] : ['No severity bands']),
    ],
    points: scores.map((one) => pointOf(scale, one)),
    range: [min, max],
    bands: SCALE_DEFINITIONS[scale].bands ?? [],
    lines: chartLinesOf(scale, baseline?.score.total),
    step: LONGEST_STEP_DAYS,
    ...(change && since && { change: changeWords(change, since) }),
  };
}

const scoreOf = (scale: ScaleCode, { value }: Scored): CompleteScore | DatedScore['score'] =>
  value.is === 'score'
    ? { state: 'complete', scale, total: value.total }
    : { state: 'incomplete', scale, missing: ['total'] };

function pointOf(scale: ScaleCode, { id, code, relDay, value }: Scored): ScorePoint {
  const { text } = showFact(code, value);
  const total = value.is === 'score' ? value.total : null;
  const band = total === null ? undefined : bandOf({ state: 'complete', scale, total });
  const words = `${dayWords(relDay)}: ${total === null ? text.toLowerCase() : text}`;
  return { id, day: relDay, total, words: band ? `${words}, ${band.label.toLowerCase()}` : words };
}
