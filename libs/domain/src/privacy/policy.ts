import type { IncidentAbility, ProblemCode } from '@consilium/contracts';
import { INCIDENT_ABILITIES } from '@consilium/contracts';
import type { IncidentActor } from './actor';
import { refusalToEdit, refusalToMove, refusalToSettle, refusalToWithdraw, type IncidentState } from './decide';

/** Anybody else gets the answer of an incident that does not exist. */
export const seesIncident = (actor: IncidentActor): boolean => actor.officer || actor.leadsSite;

/** Reporters are known to privacy officers alone. */
export const seesReporters = (actor: IncidentActor): boolean => actor.officer;

const OPEN: Record<IncidentAbility, (actor: IncidentActor, incident: IncidentState) => ProblemCode | null> = {
  'incident.edit': (actor, incident) => refusalToEdit(actor, incident),
  'incident.assess': (actor, incident) => refusalToMove(actor, incident, 'assess'),
  'incident.rule_out': (actor, incident) => refusalToMove(actor, incident, 'rule_out'),
  'incident.confirm_breach': (actor, incident) => refusalToMove(actor, incident, 'confirm_breach'),
  'incident.notify': (actor, incident) => refusalToMove(actor, incident, 'notify'),
  'incident.close': (actor, incident) => refusalToMove(actor, incident, 'close'),
  'incident.read_text': (_, incident) => (incident.text === 'quarantined' ? null : 'incident.text_settled'),
  'incident.release': (actor, incident) => refusalToSettle(actor, incident, 'release'),
  'incident.purge': (actor, incident) => refusalToSettle(actor, incident, 'purge'),
  'incident.withdraw': (actor, incident) => refusalToWithdraw(actor, incident),
};

/** Why this viewer, who sees the incident, may not do this now; null when the way is open. What a move needs besides is asked when it is made. */
export const incidentRefusal = (
  ability: IncidentAbility,
  actor: IncidentActor,
  incident: IncidentState,
): ProblemCode | null => OPEN[ability](actor, incident);

export const incidentAbilities = (actor: IncidentActor, incident: IncidentState): IncidentAbility[] =>
  INCIDENT_ABILITIES.filter((ability) => incidentRefusal(ability, actor, incident) === null);
