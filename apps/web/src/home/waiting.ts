import type { CaseSummary, MeetingListItem, OpenConsultationItem, RoomListItem } from '@consilium/contracts';

/** Something that runs now: a meeting, or a room where a consultation runs. */
export type Live =
  | { kind: 'meeting'; meeting: MeetingListItem }
  | { kind: 'live'; room: RoomListItem; others: RoomListItem['present']; running: OpenConsultationItem };

/** Something to read or to finish whenever there is time. */
export type Unfinished = { kind: 'unread'; room: RoomListItem } | { kind: 'draft'; draft: CaseSummary };

export interface Known {
  rooms: readonly RoomListItem[];
  cases: readonly CaseSummary[];
  consultations: readonly OpenConsultationItem[];
  meetings: readonly MeetingListItem[];
}

const latestFirst = (a: RoomListItem, b: RoomListItem): number =>
  (b.lastEventAt ?? '').localeCompare(a.lastEventAt ?? '');

/** Meetings that run, then rooms where a consultation does. */
export function whatRuns({ rooms, consultations, meetings }: Known, memberId: string): Live[] {
  const live = consultations.flatMap((running): Live[] => {
    const room = rooms.find(({ id }) => id === running.roomId);
    return room && running.consultation.status === 'running'
      ? [{ kind: 'live', room, running, others: room.present.filter((person) => person.memberId !== memberId) }]
      : [];
  });
  return [
    ...meetings.filter(({ status }) => status === 'running').map((meeting): Live => ({ kind: 'meeting', meeting })),
    ...live,
  ];
}

/** Rooms with new messages, the latest first, but for those where a consultation runs; then own drafts. */
export function whatIsUnfinished({ rooms, cases, consultations }: Known): Unfinished[] {
  const running = new Set(
    consultations.filter(({ consultation }) => consultation.status === 'running').map(({ roomId }) => roomId),
  );
  const unread = rooms.filter((room) => room.unread > 0 && !running.has(room.id));
  const drafts = cases.filter((item) => item.status === 'draft' && item.abilities.includes('case.edit'));
  return [
    ...unread.toSorted(latestFirst).map((room): Unfinished => ({ kind: 'unread', room })),
    ...drafts.map((draft): Unfinished => ({ kind: 'draft', draft })),
  ];
}

/** Something that is planned, by when it is. */
export type Coming = { at: string } & (
  { kind: 'consultation'; item: OpenConsultationItem } | { kind: 'meeting'; meeting: MeetingListItem }
);

/** What is planned for the member, the soonest first. */
export function whatComes({ consultations, meetings }: Pick<Known, 'consultations' | 'meetings'>): Coming[] {
  const planned = consultations.flatMap((item): Coming[] =>
    item.consultation.status === 'scheduled' && item.consultation.scheduledFor
      ? [{ at: item.consultation.scheduledFor, kind: 'consultation', item }]
      : [],
  );
  const met = meetings.flatMap((meeting): Coming[] =>
    meeting.status === 'planned' ? [{ at: meeting.startsAt, kind: 'meeting', meeting }] : [],
  );
  return [...planned, ...met].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** What a list names its row by. */
export function keyOf(item: Live | Unfinished): string {
  if (item.kind === 'meeting') return item.meeting.id;
  return item.kind === 'draft' ? item.draft.id : item.room.id;
}

const WORDS = [
  'Nothing',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** The page's first line: "Five things wait for you". `live`: how many consultations and meetings run, which are no notices of their own. */
export function sayWaiting(count: number, live = 0): string {
  if (count === 0 && live > 0) return 'Live now';
  const amount = WORDS[count] ?? String(count);
  return count <= 1 ? `${amount}${count === 1 ? ' thing' : ''} waits for you` : `${amount} things wait for you`;
}
