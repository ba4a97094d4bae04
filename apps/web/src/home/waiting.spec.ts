import type { CaseSummary, MeetingListItem, OpenConsultationItem, RoomListItem } from '@consilium/contracts';
import { keyOf, sayWaiting, whatComes, whatIsUnfinished, whatRuns, type Known } from './waiting';

const me = 'me';
const all = (known: Partial<Known>): Known => ({ rooms: [], cases: [], consultations: [], meetings: [], ...known });
const runs = (known: Partial<Known>) => whatRuns(all(known), me);
const unfinished = (known: Partial<Known>) => whatIsUnfinished(all(known));
const consultation = (roomId: string, status: 'running' | 'scheduled', scheduledFor: string | null = null) =>
  ({ roomId, consultation: { id: roomId, status, scheduledFor } }) as OpenConsultationItem;
const meeting = (id: string, status: MeetingListItem['status'], startsAt = '') =>
  ({ id, status, startsAt }) as MeetingListItem;

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
    id,
    code: id,
    title: id,
    question: '',
    status: 'draft',
    roomId: id,
    version: 1,
    myRole: 'owner',
    part2Flag: false,
    contentNotice: [],
    consentRevoked: false,
    completeness: { done: 0, total: 20, recorded: 0, notRecorded: [], missing: [] },
    members: [],
    unread: 0,
    updatedAt: '',
    abilities: ['case.edit'],
    ...change,
  };
}

describe('what runs', () => {
  it('is a meeting, then a consultation, with who else is there; nothing that is planned, and no room where people only are', () => {
    const rooms = [
      room('people', { present: [{ memberId: 'other', discipline: 'nurse' }] }),
      room('running', {
        unread: 2,
        present: [
          { memberId: 'other', discipline: 'nurse' },
          { memberId: me, discipline: null },
        ],
      }),
      room('planned', {}),
    ];
    const live = runs({
      rooms,
      consultations: [consultation('running', 'running'), consultation('planned', 'scheduled')],
      meetings: [meeting('later', 'planned'), meeting('now', 'running')],
    });
    expect(live.map((item) => `${item.kind} ${keyOf(item)}`)).toEqual(['meeting now', 'live running']);
    expect(live[1]).toMatchObject({ running: { roomId: 'running' }, others: [{ memberId: 'other' }] });
  });
});

describe('what is unfinished', () => {
  it('is the latest unread first, then drafts, and no room that is live', () => {
    const rooms = [
      room('old', { unread: 1, lastEventAt: '2026-01-01T00:00:00.000Z' }),
      room('new', { unread: 2, lastEventAt: '2026-01-02T00:00:00.000Z' }),
      room('live', { unread: 3 }),
      room('quiet', {}),
    ];
    expect(
      unfinished({ rooms, consultations: [consultation('live', 'running')], cases: [caseOf('draft', {})] }).map(
        (item) => `${item.kind} ${keyOf(item)}`,
      ),
    ).toEqual(['unread new', 'unread old', 'draft draft']);
  });

  it("leaves out drafts that are another's to finish and cases that are open", () => {
    expect(unfinished({ cases: [caseOf('theirs', { abilities: [] }), caseOf('open', { status: 'open' })] })).toEqual(
      [],
    );
  });
});

it('names what is planned, the soonest first, and nothing that runs', () => {
  const consultations = [
    consultation('running', 'running'),
    consultation('friday', 'scheduled', '2030-05-10T10:00:00Z'),
  ];
  const meetings = [
    meeting('now', 'running', '2030-05-01T10:00:00Z'),
    meeting('thursday', 'planned', '2030-05-09T10:00:00Z'),
    meeting('monday', 'planned', '2030-05-13T10:00:00Z'),
  ];
  expect(
    whatComes({ consultations, meetings }).map((one) => (one.kind === 'meeting' ? one.meeting.id : one.item.roomId)),
  ).toEqual(['thursday', 'friday', 'monday']);
});

describe('sayWaiting', () => {
  it.each([
    [0, 'Nothing waits for you'],
    [1, 'One thing waits for you'],
    [5, 'Five things wait for you'],
    [13, '13 things wait for you'],
  ])('%i', (count, words) => expect(sayWaiting(count)).toBe(words));

  it('says what runs rather than that nothing waits', () =>
    expect([sayWaiting(0, 1), sayWaiting(2, 1)]).toEqual(['Live now', 'Two things wait for you']));
});
