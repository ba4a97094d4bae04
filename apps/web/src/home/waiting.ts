import type { CaseSummary, MeetingListItem, OpenConsultationItem, RoomListItem } from '@consilium/contracts';

/** One thing that waits for the member, in the order of the union: a meeting that runs, live, unread, draft. */
export type Waiting =
  | { kind: 'meeting'; meeting: MeetingListItem }
  /** A room where a consultation runs, or where somebody else is. */
  | { kind: 'live'; room: RoomListItem; others: RoomListItem['present']; running: OpenConsultationItem | undefined }
  | { kind: 'unread'; room: RoomListItem }
  | { kind: 'draft'; draft: CaseSummary };

export interface Known {
  rooms: readonly RoomListItem[];
  cases: readonly CaseSummary[];
  consultations: readonly OpenConsultationItem[];
  meetings: readonly MeetingListItem[];
}

const latestFirst = (a: RoomListItem, b: RoomListItem): number => (b.lastEventAt ?? '').localeCompare(a.lastEventAt ?? '');

/**
 * What waits for `memberId`: meetings that run, rooms where a consultation runs or somebody else is now, rooms with something unread,
 * own drafts. A room stands once, as live where it is both.
 */
export function whatWaits({ rooms, cases, consultations, meetings }: Known, memberId: string): Waiting[] {
  const runningIn = new Map(consultations.filter(({ consultation }) => consultation.status === 'running').map((item) => [item.roomId, item]));
  const withOthers = rooms.map((room) => ({ kind: 'live' as const, room, others: room.present.filter((person) => person.memberId !== memberId), running: runningIn.get(room.id) }));
  const live = withOthers.filter(({ others, running }) => running !== undefined || others.length > 0);
  const unread = withOthers.filter((item) => !live.includes(item) && item.room.unread > 0).map(({ room }) => room);
  const drafts = cases.filter((item) => item.status === 'draft' && item.abilities.includes('case.edit'));
  return [
    ...meetings.filter(({ status }) => status === 'running').map((meeting): Waiting => ({ kind: 'meeting', meeting })),
    ...live.toSorted((a, b) => Number(b.running !== undefined) - Number(a.running !== undefined)),
    ...unread.toSorted(latestFirst).map((room): Waiting => ({ kind: 'unread', room })),
    ...drafts.map((draft): Waiting => ({ kind: 'draft', draft })),
  ];
}

/** Something that is planned, by when it is. */
export type Coming = { at: string } & ({ kind: 'consultation'; item: OpenConsultationItem } | { kind: 'meeting'; meeting: MeetingListItem });

/** What is planned for the member, the soonest first. */
export function whatComes({ consultations, meetings }: Pick<Known, 'consultations' | 'meetings'>): Coming[] {
  const planned = consultations.flatMap((item): Coming[] => (item.consultation.status === 'scheduled' && item.consultation.scheduledFor ? [{ at: item.consultation.scheduledFor, kind: 'consultation', item }] : []));
  const met = meetings.flatMap((meeting): Coming[] => (meeting.status === 'planned' ? [{ at: meeting.startsAt, kind: 'meeting', meeting }] : []));
  return [...planned, ...met].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** What a list names its row by. */
export function keyOf(item: Waiting): string {
  if (item.kind === 'meeting') return item.meeting.id;
  return item.kind === 'draft' ? item.draft.id : item.room.id;
}

const WORDS = ['Nothing', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** The page's first line: "Five things wait for you". */
export function sayWaiting(count: number): string {
  const amount = WORDS[count] ?? String(count);
  return count <= 1 ? `${amount}${count === 1 ? ' thing' : ''} waits for you` : `${amount} things wait for you`;
}
