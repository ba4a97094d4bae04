import type { ReactNode } from 'react';

/** What kind of thing may stand under the head of a room, the first first. */
export const STRIP_RANKS = [
  'danger',
  'caution',
  'alert',
  'connection',
  'schedule',
  'request',
  'notice',
  'step',
] as const;
export type StripRank = (typeof STRIP_RANKS)[number];

/** One thing that the room says under its head. */
export interface Strip {
  key: string;
  rank: StripRank;
  /** What it is, in two or three words, while it is folded away. */
  label: string;
  whole: ReactNode;
  /** What stays at hand while it is folded away. */
  aside?: ReactNode;
}

/** The first stands, the others are folded behind it. Within a rank they keep their order. */
export const inOrder = (strips: readonly Strip[]): Strip[] =>
  strips.toSorted((a, b) => STRIP_RANKS.indexOf(a.rank) - STRIP_RANKS.indexOf(b.rank));
