import type { ReactNode } from 'react';

/** What may stand under the head of a room, the first first. */
export const STRIP_KINDS = ['open_hold', 'on_hold', 'connection', 'meeting', 'second_look', 'part2', 'step'] as const;
export type StripKind = (typeof STRIP_KINDS)[number];

/** One thing that the room says under its head. */
export interface Strip {
  key: string;
  kind: StripKind;
  /** What it is, in two or three words, while it is folded away. */
  label: string;
  whole: ReactNode;
  /** What stays at hand while it is folded away. */
  aside?: ReactNode;
}

/** The first stands, the others are folded behind it. Within a kind they keep their order. */
export const inOrder = (strips: readonly Strip[]): Strip[] =>
  strips.toSorted((a, b) => STRIP_KINDS.indexOf(a.kind) - STRIP_KINDS.indexOf(b.kind));
