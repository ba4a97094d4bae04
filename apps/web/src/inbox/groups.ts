import { INBOX_KINDS, INBOX_URGENCIES, type InboxItem, type InboxKind, type InboxState } from '@consilium/contracts';
import { inSentence } from '../ui/useSayWhen';

/** The notices of one room, or those of none. */
export interface InboxGroup {
  key: string;
  roomId?: string;
  caseCode?: string;
  title?: string;
  part2Flag?: true;
  muted: boolean;
  unread: number;
  /** Most urgent first, then newest. */
  items: InboxItem[];
}

/** Where an item stands: what was read is no longer urgent. */
const rank = (item: InboxItem): number =>
  item.unread ? INBOX_URGENCIES.indexOf(INBOX_KINDS[item.kind].urgency) : INBOX_URGENCIES.length;
/** Holds before anything else, then the more urgent, then what has to be done sooner, then the newer. */
export const byUrgency = (a: InboxItem, b: InboxItem): number =>
  Number(waitsAsHold(b)) - Number(waitsAsHold(a)) ||
  rank(a) - rank(b) ||
  (deadlineOf(a) ?? LAST).localeCompare(deadlineOf(b) ?? LAST) ||
  b.at.localeCompare(a.at);

const waitsAsHold = ({ kind, unread }: InboxItem): boolean => unread && kind === 'hold.asked';
/** Until when somebody has to act. What is planned for a time waits for nobody. */
const isDeadline = (kind: InboxKind): boolean => INBOX_KINDS[kind].readBy === 'end';
const deadlineOf = ({ kind, dueAt }: InboxItem): string | undefined => (isDeadline(kind) ? dueAt : undefined);
/** After every time there is. */
const LAST = '9999';

/** Notices by room; the room with the most urgent unread one first. */
export function groupByRoom(items: readonly InboxItem[]): InboxGroup[] {
  const groups = Map.groupBy(items, ({ roomId, subject }) => roomId ?? `${subject.kind} ${subject.id}`);
  return [...groups]
    .map(([key, all]): InboxGroup & { first: InboxItem } => {
      const sorted = all.toSorted(byUrgency);
      const first = sorted[0]!;
      return {
        key,
        roomId: first.roomId,
        caseCode: first.caseCode,
        title: first.title,
        part2Flag: first.part2Flag,
        muted: first.muted ?? false,
        unread: all.filter(({ unread }) => unread).length,
        items: sorted,
        first,
      };
    })
    .toSorted((a, b) => byUrgency(a.first, b.first))
    .map(({ first: _, ...group }) => group);
}

/** Who caused it: "Somebody" where the name is gone, nobody where it is the platform's own. */
export const sayWho = ({ kind, actor }: Pick<InboxItem, 'kind' | 'actor'>): string =>
  INBOX_KINDS[kind].words.includes('{actor}') ? (actor?.displayName ?? 'Somebody') : '';

/** The notice as a sentence, without the name of who caused it: that stands beside their tile. */
export function sayNotice({ kind, caseCode, subject }: Pick<InboxItem, 'kind' | 'caseCode' | 'subject'>): string {
  return INBOX_KINDS[kind].words
    .replace('{actor}', '')
    .replace('{case}', caseCode ?? (subject.kind === 'meeting' ? 'a meeting' : 'a case'))
    .trim();
}

/** What the time of a notice means: "Until today 9:30" where somebody has to act, else "Planned for today 9:30". `when`: as a sentence begins. */
export const sayDue = (kind: InboxKind, when: string): string =>
  `${isDeadline(kind) ? 'Until' : 'Planned for'} ${inSentence(when)}`;

/** What a notice says once it is over: nothing while it is not. */
const OVER_WORDS: Record<InboxState, string> = {
  open: '',
  answered: 'answered',
  acknowledged: 'acknowledged',
  withdrawn: 'withdrawn',
  lifted: 'lifted',
  told: 'somebody was told',
  started: 'started',
  ended: 'ended',
  cancelled: 'cancelled',
  moved: 'moved',
  expired: 'its time is over',
  released: 'released',
  settled: 'settled',
};
export const sayOver = ({ state }: Pick<InboxItem, 'state'>): string => OVER_WORDS[state];
