import { INBOX_KINDS, INBOX_URGENCIES, type InboxItem } from '@consilium/contracts';
import { paths } from '../app/paths';
import { privacyPaths } from '../privacy/privacyPaths';

/** The notices of one room, or those of none. */
export interface InboxGroup {
  key: string;
  roomId?: string;
  caseCode?: string;
  muted: boolean;
  unread: number;
  /** Most urgent first, then newest. */
  items: InboxItem[];
}

/** Where an item stands: what was read is no longer urgent. */
const rank = (item: InboxItem): number => (item.unread ? INBOX_URGENCIES.indexOf(INBOX_KINDS[item.kind].urgency) : INBOX_URGENCIES.length);
const byUrgency = (a: InboxItem, b: InboxItem): number => rank(a) - rank(b) || b.at.localeCompare(a.at);

/** Notices by room; the room with the most urgent unread one first. */
export function groupByRoom(items: readonly InboxItem[]): InboxGroup[] {
  const groups = Map.groupBy(items, ({ roomId, subject }) => roomId ?? `${subject.kind} ${subject.id}`);
  return [...groups]
    .map(([key, all]): InboxGroup & { first: InboxItem } => {
      const sorted = all.toSorted(byUrgency);
      const first = sorted[0]!;
      return { key, roomId: first.roomId, caseCode: first.caseCode, muted: first.muted ?? false, unread: all.filter(({ unread }) => unread).length, items: sorted, first };
    })
    .toSorted((a, b) => byUrgency(a.first, b.first))
    .map(({ first: _, ...group }) => group);
}

/** The notice as a sentence, without the name of who caused it: that stands beside their tile. */
export function sayNotice({ kind, caseCode }: Pick<InboxItem, 'kind' | 'caseCode'>): string {
  return INBOX_KINDS[kind].words.replace('{actor}', '').replace('{case}', caseCode ?? 'a case').trim();
}

/** Where a notice leads: to its message, where it is about one, else to its case. Null where there is no page. */
export function addressOf({ kind, seq, subject }: Pick<InboxItem, 'kind' | 'seq' | 'subject'>): string | null {
  if (subject.kind === 'incident') return privacyPaths.incident(subject.id);
  if (subject.kind === 'review') return privacyPaths.review(subject.id);
  if (subject.kind !== 'case') return null;
  return INBOX_KINDS[kind].readBy === 'message' && seq !== undefined ? paths.message(subject.id, seq) : paths.case(subject.id);
}
