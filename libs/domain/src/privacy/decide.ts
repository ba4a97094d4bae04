import {
  INCIDENT_FACTORS,
  PURGE_PLACES,
  type EditIncident,
  type IncidentAct,
  type IncidentAction,
  type IncidentFactor,
  type IncidentStatus,
  type IncidentText,
  type ProblemCode,
  type PurgePlace,
  type TextAction,
} from '@consilium/contracts';
import { isAuthor, type IncidentActor } from './actor';
import { ACT_OF, incidentTransition, type IncidentNeed } from './transitions';

/** What of an incident decides about the next move. */
export interface IncidentState {
  status: IncidentStatus;
  text: IncidentText;
  authorId: string | null;
  factors: Record<IncidentFactor, string>;
  purged: readonly PurgePlace[];
  pending: { action: TextAction; by: string } | null;
  /** The author retracted the text too: it never comes back. */
  retracted: boolean;
}

/** A refusal by its code, or what is to be stored and how it stands in the history. */
export type IncidentDecision<Next> = { refused: ProblemCode } | { next: Next; act: IncidentAct };

const PURGE_BY_HAND: readonly PurgePlace[] = ['exports', 'backups'];
/** What the purge itself reaches; the rest an officer does. */
export const PURGED_BY_SYSTEM: readonly PurgePlace[] = PURGE_PLACES.filter((place) => !PURGE_BY_HAND.includes(place));

/** Why this move is not open; null when it is. */
export function refusalToMove(
  actor: IncidentActor,
  incident: IncidentState,
  action: IncidentAction,
): ProblemCode | null {
  if (!actor.officer) return 'permission.denied';
  if (isAuthor(actor, incident)) return 'incident.own_text';
  return incidentTransition(incident.status, action)?.by === 'officer' ? null : 'incident.illegal_transition';
}

/** The status that a move leads to. A move that is not open is refused before its needs are looked at. */
export function decideMove(
  actor: IncidentActor,
  incident: IncidentState,
  { action, note = '' }: { action: IncidentAction; note?: string },
): IncidentDecision<IncidentStatus> {
  const transition = incidentTransition(incident.status, action);
  const refused = refusalToMove(actor, incident, action) ?? missing(incident, transition?.needs ?? [], note);
  return refused || !transition
    ? { refused: refused ?? 'incident.illegal_transition' }
    : { next: transition.to, act: ACT_OF[action] };
}

function missing(incident: IncidentState, needs: readonly IncidentNeed[], note: string): ProblemCode | null {
  if (needs.includes('factors') && INCIDENT_FACTORS.some((factor) => incident.factors[factor].trim() === ''))
    return 'incident.factors_missing';
  if (needs.includes('note') && note.trim() === '') return 'incident.note_missing';
  if (!needs.includes('settled')) return null;
  if (incident.text === 'quarantined') return 'incident.text_undecided';
  return incident.text === 'purged' && PURGE_PLACES.some((place) => !incident.purged.includes(place))
    ? 'incident.purge_unfinished'
    : null;
}

/** Why nothing of the record can be changed; null when something can. */
export function refusalToEdit(actor: IncidentActor, incident: IncidentState): ProblemCode | null {
  if (!actor.officer) return 'permission.denied';
  if (isAuthor(actor, incident)) return 'incident.own_text';
  return incident.status === 'closed' ? 'incident.closed' : null;
}

/** Factors stay once it was decided on them, and none is emptied once they were assessed; of the backups a note is kept. */
export function refusalOfEdit(
  actor: IncidentActor,
  incident: IncidentState,
  { factors = {}, purge = [] }: EditIncident,
): ProblemCode | null {
  const closed = refusalToEdit(actor, incident);
  if (closed) return closed;
  const texts = Object.values(factors);
  const decided = !['detected', 'contained', 'assessed'].includes(incident.status);
  if (texts.length > 0 && decided) return 'incident.factors_fixed';
  if (incident.status === 'assessed' && texts.some((text) => text.trim() === '')) return 'incident.factors_missing';
  if (purge.length > 0 && incident.text !== 'purged') return 'incident.text_undecided';
  return purge.some(({ place, note = '' }) => place === 'backups' && note.trim() === '')
    ? 'incident.note_missing'
    : null;
}

/** Why this person cannot ask for this, or confirm it where somebody else asked; null when they can. */
export function refusalToSettle(actor: IncidentActor, incident: IncidentState, action: TextAction): ProblemCode | null {
  if (isAuthor(actor, incident)) return 'incident.own_text';
  if (incident.text !== 'quarantined') return 'incident.text_settled';
  if (action === 'release' && incident.retracted) return 'incident.text_retracted';
  if (action === 'release' && ['breach', 'notified', 'closed'].includes(incident.status))
    return 'incident.illegal_transition';
  const { pending } = incident;
  if (!pending) return actor.officer ? null : 'permission.denied';
  if (pending.action !== action) return 'incident.other_pending';
  return pending.by === actor.memberId ? 'incident.second_person' : null;
}

/**
 * The first person asks: `next` is still quarantined. The second one settles it; nobody brings a text back to the room who has not read it,
 * while a purge needs no further reader.
 */
export function decideSettle(
  actor: IncidentActor,
  incident: IncidentState,
  action: TextAction,
  { hasRead }: { hasRead: boolean },
): IncidentDecision<IncidentText> {
  const refused =
    refusalToSettle(actor, incident, action) ??
    (incident.pending && action === 'release' && !hasRead ? 'incident.text_unread' : null);
  if (refused) return { refused };
  if (!incident.pending) return { next: 'quarantined', act: action === 'release' ? 'release_asked' : 'purge_asked' };
  return action === 'release' ? { next: 'released', act: 'released' } : { next: 'purged', act: 'purged' };
}

/** What waits for a second person is taken back by any officer. */
export function refusalToWithdraw(actor: IncidentActor, incident: IncidentState): ProblemCode | null {
  if (!actor.officer) return 'permission.denied';
  return incident.pending ? null : 'incident.illegal_transition';
}
