import type { CaseSummary, MeetingListItem, OpenConsultationItem, RoomListItem } from '@consilium/contracts';
import { keyOf, sayWaiting, whatComes, whatWaits, type Known } from './waiting';

const me = 'me';
const waits = (known: Partial<Known>) => whatWaits({ rooms: [], cases: [], consultations: [], meetings: [], ...known }, me);
const consultation = (roomId: string, status: 'running' | 'scheduled', scheduledFor: string | null = null) => ({ roomId, consultation: { id: roomId, status, scheduledFor } }) as OpenConsultationItem;
const meeting = (id: string, status: MeetingListItem['status'], startsAt = '') => ({ id, status, startsAt }) as MeetingListItem;

function room(id: string, change: Partial<RoomListItem>): RoomListItem {
  return {
    id,
    subject: { kind: 'case', id: `case-${id}`, code: `KAP-${id}`, title: id, status: 'open' },
    present: [],
    unread: 0,
    lastEventAt: null,
    ...change,
  };
}

function caseOf(id: string, change: Partial<CaseSummary>): CaseSummary {
  return {
    id, code: id, title: id, question: '', status: 'draft', roomId: id, version: 1, myRole: 'owner', part2Flag: false, contentNotice: [],
    consentRevoked: false, completeness: { done: 0, total: 20, recorded: 0, notRecorded: [], missing: [] }, members: [], unread: 0, updatedAt: '', abilities: ['case.edit'],
    ...change,
  };
}

describe('whatWaits', () => {
  it('puts live rooms first, then the latest unread, then drafts, and names a room once', () => {
    const rooms = [
      room('old', { unread: 1, lastEventAt: '2026-01-01T00:00:00.000Z' }),
      room('new', { unread: 2, lastEventAt: '2026-01-02T00:00:00.000Z' }),
      room('live', { unread: 3, present: [{ memberId: 'other', discipline: 'nurse' }, { memberId: me, discipline: 'therapist' }] }),
      room('quiet', {}),
    ];
    const waiting = waits({ rooms, cases: [caseOf('draft', {})] });
    expect(waiting.map((item) => `${item.kind} ${keyOf(item)}`)).toEqual(['live live', 'unread new', 'unread old', 'draft draft']);
    expect(waiting[0]).toMatchObject({ others: [{ memberId: 'other', discipline: 'nurse' }] });
  });

  it('does not call a room live where only the member is', () => {
    expect(waits({ rooms: [room('mine', { present: [{ memberId: me, discipline: null }] })] })).toEqual([]);
  });

  it('leaves out drafts that are another\'s to finish and cases that are open', () => {
    const cases = [caseOf('theirs', { abilities: [] }), caseOf('open', { status: 'open' })];
    expect(waits({ cases })).toEqual([]);
  });

  it('calls a room live where a consultation runs, before those where people only are, and a meeting that runs before both', () => {
    const rooms = [room('people', { present: [{ memberId: 'other', discipline: 'nurse' }] }), room('running', { unread: 2 }), room('planned', { unread: 1 })];
    const waiting = waits({ rooms, consultations: [consultation('running', 'running'), consultation('planned', 'scheduled')], meetings: [meeting('later', 'planned'), meeting('now', 'running')] });
    expect(waiting.map((item) => `${item.kind} ${keyOf(item)}`)).toEqual(['meeting now', 'live running', 'live people', 'unread planned']);
    expect(waiting[1]).toMatchObject({ running: { roomId: 'running' }, others: [] });
  });
});

it('names what is planned, the soonest first, and nothing that runs', () => {
  const consultations = [consultation('running', 'running'), consultation('friday', 'scheduled', '2030-05-10T10:00:00Z')];
  const meetings = [meeting('now', 'running', '2030-05-01T10:00:00Z'), meeting('thursday', 'planned', '2030-05-09T10:00:00Z'), meeting('monday', 'planned', '2030-05-13T10:00:00Z')];
  expect(whatComes({ consultations, meetings }).map((one) => (one.kind === 'meeting' ? one.meeting.id : one.item.roomId))).toEqual(['thursday', 'friday', 'monday']);
});

describe('sayWaiting', () => {
  it.each([
    [0, 'Nothing waits for you'],
    [1, 'One thing waits for you'],
    [5, 'Five things wait for you'],
    [13, '13 things wait for you'],
  ])('%i', (count, words) => expect(sayWaiting(count)).toBe(words));
});
