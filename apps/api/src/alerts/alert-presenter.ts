import {
  explain,
  factScope,
  missingByFact,
  needsNote,
  SEVERITIES,
  type CaseEvaluation,
  type ConsentScope,
  type Evaluation,
} from '@consilium/clinical';
import type { Alert, AlertAbility, NotChecked, PersonRef } from '@consilium/contracts';
import { personIn } from '../people/person-in';
import type { AlertEpisode } from './alert-episode.entity';

/** The rules whose facts the viewer may read. */
export const coveredBy = (
  evaluations: readonly Evaluation[],
  withheld: readonly ConsentScope[],
): ReadonlyMap<string, Evaluation> =>
  new Map(
    evaluations
      .filter(({ rule }) => !rule.scopes.some((scope) => withheld.includes(scope)))
      .map((evaluation) => [evaluation.rule.id, evaluation]),
  );

interface Told {
  evaluation: Evaluation;
  people: ReadonlyMap<string, PersonRef>;
  /** The note of its acknowledgement, as the room's log has it now. */
  note: string | undefined;
  /** Of the case. */
  primary: PersonRef;
  abilities: AlertAbility[];
}

export function presentAlert(episode: AlertEpisode, { evaluation, people, note, primary, abilities }: Told): Alert {
  const said = explain(evaluation);
  const { acknowledgedBy, acknowledgedAt, reason, closedAt, dueAt, state } = episode;
  const closed = state === 'closed';
  return {
    id: episode.id,
    ruleId: episode.ruleId,
    severity: episode.severity,
    state,
    count: episode.count,
    title: said.title,
    say: said.say,
    consult: said.consult.map(({ label }) => label),
    source: said.source,
    verification: said.verification.code,
    facts: closed
      ? []
      : said.facts.map(({ label, value, unit }) => ({ label, ...(value && { value }), ...(unit && { unit }) })),
    ruleSetVersion: episode.ruleSetVersion,
    noteNeeded: needsNote(evaluation.rule, 'discussed'),
    openedAt: episode.openedAt.toISOString(),
    ...(state !== 'open' &&
      acknowledgedBy &&
      acknowledgedAt &&
      reason && {
        acknowledged: {
          by: personIn(people, acknowledgedBy),
          at: acknowledgedAt.toISOString(),
          reason,
          ...(note && { note }),
        },
      }),
    ...(evaluation.rule.clock && {
      addressed: {
        to: primary,
        ...(state === 'open' && dueAt && { dueAt: dueAt.toISOString() }),
        overdue: state === 'open' && dueAt !== null && dueAt <= new Date(),
      },
    }),
    ...(closedAt && { closedAt: closedAt.toISOString() }),
    abilities: state === 'open' ? abilities : [],
  };
}

/** Grouped by the fact that is missing. */
export const presentNotChecked = (covered: ReadonlyMap<string, Evaluation>): NotChecked[] =>
  missingByFact([...covered.values()]).map(({ name, label, ruleIds }) => ({
    missing: name,
    label,
    ruleIds: [...ruleIds],
  }));

export const uncodedOf = ({ notChecked }: CaseEvaluation, withheld: readonly ConsentScope[]): string[] =>
  withheld.includes(factScope('meds')) ? [] : notChecked.map(({ name }) => name);

const gravity = ({ severity }: AlertEpisode): number => SEVERITIES.findIndex(({ code }) => code === severity);
const quietness = ({ state }: AlertEpisode): number => (state === 'open' ? 0 : 1);
/** What stands, open before quiet, of each the gravest first; then what is closed, the newest first. */
export const inOrder = (episodes: readonly AlertEpisode[]): AlertEpisode[] => [
  ...episodes
    .filter(({ state }) => state !== 'closed')
    .sort(
      (one, other) =>
        quietness(one) - quietness(other) || gravity(one) - gravity(other) || one.ruleId.localeCompare(other.ruleId),
    ),
  ...episodes.filter(({ state }) => state === 'closed'),
];
