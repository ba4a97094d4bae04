import {
  INCIDENT_ACTIONS,
  INCIDENT_FACTORS,
  INCIDENT_STATUSES,
  INCIDENT_TEXTS,
  PURGE_PLACES,
  TEXT_ACTIONS,
  type IncidentAction,
  type IncidentStatus,
} from '@consilium/contracts';
import type { IncidentActor } from './actor';
import { decideMove, decideSettle, refusalOfEdit, refusalToWithdraw, type IncidentState } from './decide';
import { incidentAbilities, seesIncident, seesReporters } from './policy';
import { incidentTransition } from './transitions';

const officer: IncidentActor = { memberId: 'an officer', officer: true, leadsSite: false };
const second: IncidentActor = { ...officer, memberId: 'a second officer' };
const lead: IncidentActor = { memberId: 'a site lead', officer: false, leadsSite: true };
const author: IncidentActor = { ...officer, memberId: 'the author' };
const stranger: IncidentActor = { memberId: 'somebody', officer: false, leadsSite: false };

const factors = { nature: 'a', recipients: 'b', acquired: 'c', mitigation: 'd' };
const incident = (more: Partial<IncidentState> = {}): IncidentState => ({
  status: 'contained',
  text: 'quarantined',
  authorId: 'the author',
  factors,
  purged: [],
  pending: null,
  retracted: false,
  ...more,
});
/** Everything is there that any move needs. */
const ready = (status: IncidentStatus): IncidentState => incident({ status, text: 'purged', purged: PURGE_PLACES });

const cells = INCIDENT_STATUSES.flatMap((status) => INCIDENT_ACTIONS.map((action) => [status, action] as const));

describe('moving an incident', () => {
  it.each(cells)('%s, %s: open for officers exactly where the table says, and for nobody else', (status, action) => {
    const transition = incidentTransition(status, action);
    const open = transition?.by === 'officer';
    expect(decideMove(officer, ready(status), { action, note: 'said' })).toEqual(
      open ? { next: transition.to, act: expect.any(String) as string } : { refused: 'incident.illegal_transition' },
    );
    for (const who of [lead, stranger])
      expect(decideMove(who, ready(status), { action, note: 'said' })).toEqual({ refused: 'permission.denied' });
    expect(decideMove(author, ready(status), { action, note: 'said' })).toEqual({ refused: 'incident.own_text' });
  });

  it.each(INCIDENT_FACTORS)('needs the factor %s before it is assessed and decided', (factor) => {
    const without = { ...factors, [factor]: ' ' };
    for (const [status, action] of [
      ['contained', 'assess'],
      ['assessed', 'rule_out'],
      ['assessed', 'confirm_breach'],
    ] as [IncidentStatus, IncidentAction][]) {
      expect(decideMove(officer, incident({ status, factors: without }), { action })).toEqual({
        refused: 'incident.factors_missing',
      });
    }
  });

  it('needs to know who was notified', () => {
    expect(decideMove(officer, ready('breach'), { action: 'notify', note: ' ' })).toEqual({
      refused: 'incident.note_missing',
    });
  });

  it.each(PURGE_PLACES)('closes only when the purge has reached %s too, or the text was released', (place) => {
    const purged = PURGE_PLACES.filter((other) => other !== place);
    expect(decideMove(officer, incident({ status: 'notified', text: 'purged', purged }), { action: 'close' })).toEqual({
      refused: 'incident.purge_unfinished',
    });
    expect(
      decideMove(officer, incident({ status: 'notified', text: 'quarantined', purged }), { action: 'close' }),
    ).toEqual({ refused: 'incident.text_undecided' });
    expect(decideMove(officer, incident({ status: 'not_breach', text: 'released' }), { action: 'close' })).toEqual({
      next: 'closed',
      act: 'closed',
    });
  });
});

describe('settling a text', () => {
  const READ = { hasRead: true };
  const settled = INCIDENT_TEXTS.filter((text) => text !== 'quarantined');

  it.each(TEXT_ACTIONS)(
    '%s is asked by an officer and confirmed by another officer or the site lead, never by the author',
    (action) => {
      const asked = incident({ pending: { action, by: officer.memberId } });
      expect(decideSettle(officer, incident(), action, READ)).toEqual({ next: 'quarantined', act: `${action}_asked` });
      for (const who of [lead, stranger])
        expect(decideSettle(who, incident(), action, READ)).toEqual({ refused: 'permission.denied' });
      expect(decideSettle(officer, asked, action, READ)).toEqual({ refused: 'incident.second_person' });
      for (const who of [second, lead])
        expect(decideSettle(who, asked, action, READ)).toEqual({ next: `${action}d`, act: `${action}d` });
      for (const state of [incident(), asked])
        expect(decideSettle(author, state, action, READ)).toEqual({ refused: 'incident.own_text' });
      expect(
        decideSettle(
          second,
          incident({ pending: { action: action === 'purge' ? 'release' : 'purge', by: officer.memberId } }),
          action,
          READ,
        ),
      ).toEqual({ refused: 'incident.other_pending' });
      for (const text of settled)
        expect(decideSettle(second, incident({ text }), action, READ)).toEqual({ refused: 'incident.text_settled' });
    },
  );

  it('comes back only when the second person has read it; asking and a purge need no reader', () => {
    const unread = { hasRead: false };
    const asked = (action: 'release' | 'purge') => incident({ pending: { action, by: officer.memberId } });
    for (const who of [second, lead])
      expect(decideSettle(who, asked('release'), 'release', unread)).toEqual({ refused: 'incident.text_unread' });
    expect(decideSettle(officer, incident(), 'release', unread)).toMatchObject({ act: 'release_asked' });
    expect(decideSettle(second, asked('purge'), 'purge', unread)).toMatchObject({ act: 'purged' });
    expect(decideSettle(officer, asked('release'), 'release', unread)).toEqual({ refused: 'incident.second_person' });
  });

  it('never brings back what its author retracted, nor what was found to be a breach', () => {
    expect(decideSettle(officer, incident({ retracted: true }), 'release', READ)).toEqual({
      refused: 'incident.text_retracted',
    });
    expect(decideSettle(officer, incident({ retracted: true }), 'purge', READ)).toMatchObject({ act: 'purge_asked' });
    for (const status of INCIDENT_STATUSES) {
      const open = ['detected', 'contained', 'assessed', 'not_breach'].includes(status);
      expect(decideSettle(officer, incident({ status }), 'release', READ)).toEqual(
        open ? { next: 'quarantined', act: 'release_asked' } : { refused: 'incident.illegal_transition' },
      );
    }
  });

  it('is taken back by any officer while it waits', () => {
    const asked = incident({ pending: { action: 'purge', by: officer.memberId } });
    expect([officer, second, lead, stranger].map((who) => refusalToWithdraw(who, asked))).toEqual([
      null,
      null,
      'permission.denied',
      'permission.denied',
    ]);
    expect(refusalToWithdraw(officer, incident())).toBe('incident.illegal_transition');
  });
});

describe('editing the record', () => {
  it.each(INCIDENT_STATUSES)(
    '%s: factors until it was decided on them, the rest until it is closed, by officers alone',
    (status) => {
      const open = ['detected', 'contained', 'assessed'].includes(status);
      const closed = status === 'closed' ? 'incident.closed' : null;
      expect(refusalOfEdit(officer, incident({ status }), { factors: { nature: 'else' } })).toBe(
        closed ?? (open ? null : 'incident.factors_fixed'),
      );
      expect(refusalOfEdit(officer, incident({ status }), { notes: 'x' })).toBe(closed);
      expect(refusalOfEdit(lead, incident({ status }), { notes: 'x' })).toBe('permission.denied');
      expect(refusalOfEdit(author, incident({ status }), { notes: 'x' })).toBe('incident.own_text');
      expect(refusalOfEdit(officer, incident({ status, text: 'purged' }), { purge: [{ place: 'exports' }] })).toBe(
        closed,
      );
    },
  );

  it('empties no factor that was assessed, and keeps a note of the backups', () => {
    expect(refusalOfEdit(officer, incident({ status: 'assessed' }), { factors: { nature: ' ' } })).toBe(
      'incident.factors_missing',
    );
    expect(refusalOfEdit(officer, incident(), { purge: [{ place: 'exports' }] })).toBe('incident.text_undecided');
    expect(refusalOfEdit(officer, incident({ text: 'purged' }), { purge: [{ place: 'backups' }] })).toBe(
      'incident.note_missing',
    );
    expect(
      refusalOfEdit(officer, incident({ text: 'purged' }), { purge: [{ place: 'backups', note: 'until spring' }] }),
    ).toBeNull();
  });
});

describe('who sees an incident', () => {
  it('is a privacy officer or the site lead; reporters are for officers', () => {
    expect([officer, lead, stranger].map(seesIncident)).toEqual([true, true, false]);
    expect([officer, lead].map(seesReporters)).toEqual([true, false]);
  });

  it('may do what is not refused', () => {
    expect(incidentAbilities(officer, incident())).toEqual([
      'incident.edit',
      'incident.assess',
      'incident.read_text',
      'incident.release',
      'incident.purge',
    ]);
    expect(incidentAbilities(lead, incident({ pending: { action: 'purge', by: officer.memberId } }))).toEqual([
      'incident.read_text',
      'incident.purge',
    ]);
    expect(incidentAbilities(officer, ready('closed'))).toEqual([]);
  });
});
