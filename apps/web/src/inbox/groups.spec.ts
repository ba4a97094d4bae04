import { inboxKinds, type InboxItem } from '@consilium/contracts';
import { groupByRoom, sayDue, sayNotice, sayWho } from './groups';

let made = 0;
const item = (
  roomId: string | undefined,
  kind: InboxItem['kind'],
  minute: number,
  more: Partial<InboxItem> = {},
): InboxItem => ({
  id: `item-${made++}`,
  kind,
  at: `2026-01-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
  unread: true,
  state: 'open',
  subject: { kind: 'case', id: `case-${roomId ?? 'none'}` },
  roomId,
  caseCode: `KAP-${roomId}`,
  ...more,
});
const shown = (items: InboxItem[]): string[] =>
  groupByRoom(items).map(
    (group) => `${group.caseCode}: ${group.items.map(({ kind, at }) => `${kind} ${at.slice(14, 16)}`).join(', ')}`,
  );

it('groups by room, the room with the most urgent notice first, then the newest', () => {
  expect(
    shown([
      item('A', 'answer', 9),
      item('B', 'mention', 1),
      item('A', 'answer', 8),
      item('C', 'consultation.starting', 0),
      item('D', 'mention', 2),
    ]),
  ).toEqual([
    'KAP-C: consultation.starting 00',
    'KAP-D: mention 02',
    'KAP-B: mention 01',
    'KAP-A: answer 09, answer 08',
  ]);
});

it('puts the most urgent first within a room, and what was read last, whatever it was', () => {
  expect(
    shown([item('A', 'answer', 9), item('A', 'consultation.starting', 8, { unread: false }), item('A', 'mention', 1)]),
  ).toEqual(['KAP-A: mention 01, answer 09, consultation.starting 08']);
});

it('puts a hold before anything else, and of the equally urgent what has to be done sooner', () => {
  const due = (minute: number): Partial<InboxItem> => ({ dueAt: `2026-01-01T11:${minute}:00.000Z` });
  expect(
    shown([
      item('A', 'privacy.review', 9, due(30)),
      item('A', 'hold.asked', 1),
      item('A', 'privacy.review', 8, due(20)),
      item('A', 'consultation.starting', 9),
    ]),
  ).toEqual(['KAP-A: hold.asked 01, privacy.review 08, privacy.review 09, consultation.starting 09']);
});

it('has nothing stand first because it is planned for a time', () => {
  const planned: Partial<InboxItem> = { dueAt: '2026-01-01T11:00:00.000Z' };
  expect(shown([item('A', 'meeting.invited', 1, planned), item('A', 'mention', 9)])).toEqual([
    'KAP-A: mention 09, meeting.invited 01',
  ]);
});

it('says what the time of a notice means', () =>
  expect([sayDue('privacy.review', 'Today 09:30'), sayDue('meeting.invited', 'Tuesday 09:30')]).toEqual([
    'Until today 09:30',
    'Planned for Tuesday 09:30',
  ]));

it('counts what is unread and knows a muted room', () => {
  const [group] = groupByRoom([
    item('A', 'mention', 1, { unread: false, muted: true }),
    item('A', 'mention', 2, { muted: true }),
  ]);
  expect(group).toMatchObject({ unread: 1, muted: true, roomId: 'A' });
});

it('keeps what belongs to no room apart, by its subject', () => {
  expect(groupByRoom([item(undefined, 'mention', 1, { caseCode: undefined }), item('A', 'mention', 2)])).toHaveLength(
    2,
  );
});

it('has words for every kind, without a placeholder left', () => {
  for (const kind of inboxKinds)
    expect(sayNotice({ kind, caseCode: 'KAP-7Q4M', subject: { kind: 'case', id: '' } })).toMatch(
      // After a name it goes on, without one it begins.
      sayWho({ kind }) ? /^[a-z][^{}]+$/ : /^[A-Z][^{}]+$/,
    );
  expect(sayNotice({ kind: 'invitation', subject: { kind: 'case', id: '' } })).toBe('invited you to a case');
  const ofMeeting = sayNotice({ kind: 'privacy.hidden', subject: { kind: 'meeting', id: '' } });
  expect(ofMeeting).toBe('reported a text of yours in a meeting: it is hidden; write it again without the identifier');
});
