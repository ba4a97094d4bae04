import type { IncidentAct, IncidentAction, IncidentStatus } from '@consilium/contracts';

/** What has to be there before a move: a text for each of the four factors, a note, the text released or purged from everywhere. */
export type IncidentNeed = 'factors' | 'note' | 'settled';

export interface IncidentTransition {
  to: IncidentStatus;
  /** A report contains an incident by itself; everything else is an officer's. */
  by: 'report' | 'officer';
  needs: readonly IncidentNeed[];
}

/**
 * detected → contained → assessed → (not_breach | breach) → notified → closed; nothing leads back. What is no breach has nobody to notify and
 * may close at once; a breach cannot.
 */
export const INCIDENT_TRANSITIONS: Record<IncidentStatus, Partial<Record<IncidentAction, IncidentTransition>>> = {
  detected: { contain: { to: 'contained', by: 'report', needs: [] } },
  contained: { assess: { to: 'assessed', by: 'officer', needs: ['factors'] } },
  assessed: {
    rule_out: { to: 'not_breach', by: 'officer', needs: ['factors'] },
    confirm_breach: { to: 'breach', by: 'officer', needs: ['factors'] },
  },
  not_breach: {
    notify: { to: 'notified', by: 'officer', needs: ['note'] },
    close: { to: 'closed', by: 'officer', needs: ['settled'] },
  },
  breach: { notify: { to: 'notified', by: 'officer', needs: ['note'] } },
  notified: { close: { to: 'closed', by: 'officer', needs: ['settled'] } },
  closed: {},
};

/** The name under which each move stands in the history and, as `incident.<act>`, in the audit log. */
export const ACT_OF: Record<IncidentAction, IncidentAct> = {
  contain: 'contained',
  assess: 'assessed',
  rule_out: 'ruled_out',
  confirm_breach: 'breach_confirmed',
  notify: 'notified',
  close: 'closed',
};

/** The move that an action makes from a status; null where there is none. */
export const incidentTransition = (from: IncidentStatus, action: IncidentAction): IncidentTransition | null =>
  INCIDENT_TRANSITIONS[from][action] ?? null;
