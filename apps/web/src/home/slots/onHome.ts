import type { InboxItem, RoomSubjectKind, Timestamp } from '@consilium/contracts';
import type { Icon } from '@tabler/icons-react';
import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import type { Asked } from '../../ui';
import { useEach } from '../../ui/useEach';

/** What a room belongs to. */
export interface RoomOf {
  kind: RoomSubjectKind;
  id: string;
}

/** One thing to do, with the one action on it. */
export interface HomeRow {
  id: string;
  icon: Icon;
  what: string;
  why: ReactNode;
  /** Quiet words at the end: when it was. */
  when?: string;
  /** `word` stands on it, `name` is what a screen reader says. */
  action: { to: string; word: string; name: string };
}

/** Something that runs now. */
export interface LiveRow extends HomeRow {
  since: Timestamp;
  /** The room that it shows, with who is in it and what is new there. */
  room?: RoomOf;
  /** The room that it is in now. Where that one has a row of its own, these words stand there and this row is left out. */
  within?: { room: RoomOf; words: ReactNode };
  /** A notice that this row says already. */
  covers?: (item: InboxItem) => boolean;
}

/** Something that is planned. */
export interface ComingRow {
  id: string;
  at: Timestamp;
  what: string;
  why: string;
  to: string;
}

/** Rows of one list, and what was asked to know them. */
export interface Rows<Row> {
  rows: readonly Row[];
  query: Asked;
}

/** What a feature shows on the home page, in its `onHome.tsx`. */
export interface OnHome {
  useLive?: () => Rows<LiveRow>;
  /** What may be finished whenever there is time. */
  useUnfinished?: () => Rows<HomeRow>;
  useComing?: () => Rows<ComingRow>;
  /** Where all of it is that comes. */
  allComing?: { to: string; words: string };
  /** Above all else, for whom nothing came yet. */
  Welcome?: ComponentType;
  /** Below what waits. */
  Section?: ComponentType;
}

const Context = createContext<readonly OnHome[]>([]);
/** What the features show on the home page below: the product's, or a test's with one more. They stay the same while it is shown. */
export const OnHomeProvider = Context.Provider;

/** What fills one place, in the order of the features. */
export function useHomeSlot<Name extends keyof OnHome>(name: Name): readonly NonNullable<OnHome[Name]>[] {
  return useContext(Context).flatMap((feature) => feature[name] ?? []);
}

/** The rows that the features bring to one list. */
export function useRows<Row>(hooks: readonly (() => Rows<Row>)[]): { rows: readonly Row[]; queries: readonly Asked[] } {
  const parts = useEach(hooks);
  return { rows: parts.flatMap(({ rows }) => rows), queries: parts.map(({ query }) => query) };
}
