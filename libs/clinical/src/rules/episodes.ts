import { isAcknowledgementReason, needsNote, type AcknowledgementReason } from './acknowledgement';
import type { Evaluation } from './evaluation';
import { factLifetime } from './fields/fact-fields';
import { gotWorse } from './got-worse';
import type { Rule, RuleId } from './rule';

/** The time in which one rule stands for one case, from the facts that crossed its line to those that no longer do. */
export interface Episode {
  readonly ruleId: RuleId;
  /** An acknowledged episode is quiet and still stands: only facts close it. */
  readonly state: 'open' | 'acknowledged';
  /** How often the rule fired by other facts, the first time included. */
  readonly count: number;
  /** What the rule fired by last: a name for each fact with its record and value. */
  readonly by: readonly string[];
  /** What it fired by when it was acknowledged. */
  readonly quietAt?: readonly string[];
  /** The treatment session whose facts opened it; absent where facts of the case did. */
  readonly session?: string;
}

/** Why an episode ends: the facts say otherwise, they are not recorded any more, or their session is over. */
export type ClosingReason = 'facts_changed' | 'not_recorded' | 'session_over';

export type EpisodeChange =
  | { readonly kind: 'opened' | 'repeated'; readonly episode: Episode; readonly evaluation: Evaluation }
  | { readonly kind: 'closed'; readonly episode: Episode; readonly reason: ClosingReason };

/**
 * What an evaluation changes in the episodes that stand; the same facts again, or some of them, change nothing. `session` is the treatment session
 * whose facts are among those evaluated. An episode whose rule was not evaluated stays as it is.
 */
export function episodeChanges(
  standing: readonly Episode[],
  evaluations: readonly Evaluation[],
  session?: string,
): EpisodeChange[] {
  const byRule = new Map(standing.map((episode) => [episode.ruleId, episode]));
  return evaluations.flatMap((evaluation) => changesOf(byRule.get(evaluation.rule.id), evaluation, session));
}

function changesOf(standing: Episode | undefined, evaluation: Evaluation, session?: string): EpisodeChange[] {
  const crossing = evaluation.outcome === 'fires' ? crossingOf(evaluation, session) : undefined;
  if (!standing) return crossing ? [{ kind: 'opened', episode: crossing, evaluation }] : [];
  if (standing.session !== undefined && standing.session !== session) {
    const closed: EpisodeChange = { kind: 'closed', episode: standing, reason: 'session_over' };
    return crossing ? [closed, { kind: 'opened', episode: crossing, evaluation }] : [closed];
  }
  if (!crossing) {
    const reason = evaluation.outcome === 'quiet' ? 'facts_changed' : 'not_recorded';
    return [{ kind: 'closed', episode: standing, reason }];
  }
  if (crossing.by.every((one) => standing.by.includes(one))) return [];
  return [{ kind: 'repeated', episode: repeated(standing, crossing, evaluation), evaluation }];
}

/** A self-harm item that is answered again asks for an acknowledgement again, and so does what got much worse; any other repeat leaves a quiet alert quiet. */
const repeated = (standing: Episode, { by }: Episode, evaluation: Evaluation): Episode => ({
  ...standing,
  state: evaluation.rule.clock || gotWorse(evaluation, standing.quietAt ?? standing.by) ? 'open' : standing.state,
  count: standing.count + 1,
  by,
});

function crossingOf({ rule, facts, notRecorded, medications }: Evaluation, session?: string): Episode {
  const ofSession = session !== undefined && facts.some(({ name }) => factLifetime(name) === 'session');
  return {
    ruleId: rule.id,
    state: 'open',
    count: 1,
    by: [
      ...facts.map(({ name, ref, value, absent }) => `${name} ${ref} ${absent ?? JSON.stringify(value)}`),
      ...notRecorded.map((name) => `${name} not recorded`),
      ...medications.map(({ ref, atc }) => `medication ${ref} ${atc}`),
    ],
    ...(ofSession ? { session } : {}),
  };
}

export interface Acknowledgement {
  readonly reason: string;
  readonly note?: string;
}

export type AcknowledgementRefusal = 'unknown_reason' | 'note_needed' | 'already_acknowledged';

/** The episode as acknowledged, or why it is not. It stands as before until the facts close it. */
export function acknowledge(
  episode: Episode,
  rule: Rule,
  { reason, note }: Acknowledgement,
): { refusal: AcknowledgementRefusal } | { refusal: null; episode: Episode; reason: AcknowledgementReason } {
  if (episode.state === 'acknowledged') return { refusal: 'already_acknowledged' };
  if (!isAcknowledgementReason(reason)) return { refusal: 'unknown_reason' };
  if (needsNote(rule, reason) && !note?.trim()) return { refusal: 'note_needed' };
  return { refusal: null, episode: { ...episode, state: 'acknowledged', quietAt: episode.by }, reason };
}
