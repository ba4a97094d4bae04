import {
  INCIDENT_ACTIONS,
  INCIDENT_ACTS,
  INCIDENT_STATUSES,
  type IncidentAction,
  type IncidentStatus,
} from '@consilium/contracts';
import { ACT_OF, INCIDENT_TRANSITIONS, incidentTransition, type IncidentTransition } from './transitions';

/** security-compliance §11, written anew. */
const MOVES: Partial<Record<`${IncidentStatus} ${IncidentAction}`, IncidentTransition>> = {
  'detected contain': { to: 'contained', by: 'report', needs: [] },
  'contained assess': { to: 'assessed', by: 'officer', needs: ['factors'] },
  'assessed rule_out': { to: 'not_breach', by: 'officer', needs: ['factors'] },
  'assessed confirm_breach': { to: 'breach', by: 'officer', needs: ['factors'] },
  'not_breach notify': { to: 'notified', by: 'officer', needs: ['note'] },
  'breach notify': { to: 'notified', by: 'officer', needs: ['note'] },
  'not_breach close': { to: 'closed', by: 'officer', needs: ['settled'] },
  'notified close': { to: 'closed', by: 'officer', needs: ['settled'] },
};

describe('the states of an incident', () => {
  it.each(INCIDENT_STATUSES.flatMap((from) => INCIDENT_ACTIONS.map((action) => [from, action] as const)))(
    '%s, %s',
    (from, action) => {
      expect(incidentTransition(from, action)).toEqual(MOVES[`${from} ${action}`] ?? null);
    },
  );

  it('lead from the detection to every other and never back, and end with the closing', () => {
    const order = new Map(INCIDENT_STATUSES.map((status, place) => [status, place]));
    for (const [from, moves] of Object.entries(INCIDENT_TRANSITIONS))
      for (const { to } of Object.values(moves))
        expect(order.get(to)).toBeGreaterThan(order.get(from as IncidentStatus)!);
    const reached = new Set<IncidentStatus>(['detected']);
    for (const status of reached) for (const { to } of Object.values(INCIDENT_TRANSITIONS[status])) reached.add(to);
    expect([...reached].sort()).toEqual([...INCIDENT_STATUSES].sort());
    expect(INCIDENT_STATUSES.filter((status) => Object.keys(INCIDENT_TRANSITIONS[status]).length === 0)).toEqual([
      'closed',
    ]);
  });

  it('have a name for each move in the history', () => {
    for (const action of INCIDENT_ACTIONS) expect(INCIDENT_ACTS).toContain(ACT_OF[action]);
    expect(new Set(Object.values(ACT_OF)).size).toBe(INCIDENT_ACTIONS.length);
  });
});
