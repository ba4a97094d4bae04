import type { EventsOf, ROOM_FEATURES, RoomLine, RoomState } from '@consilium/domain';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isolated } from '../../ui/isolated';

export type NameOf = (memberId: string | null | undefined) => string;
export type RoomLineOf<T extends RoomLine['type']> = Extract<RoomLine, { type: T }>;

/** Something that a member said in form. */
export interface Said {
  about: 'said' | 'hold';
  /** What it is, in a few words. */
  what: string;
  /** Their words; null: hidden. Empty where there are none. */
  text: string | null;
}

/** How an event that is no message is drawn in the log. */
export interface Line<Of> {
  /** What happened, as a sentence without its time. `state`: the room around it. */
  words: (line: Of, nameOf: NameOf, state: RoomState) => string;
  icon?: Icon;
  /** CSS colour of the icon. */
  colour?: (line: Of) => string;
  /** What follows the words, as a link. */
  After?: (props: { line: Of }) => ReactNode;
  /** Drawn as a message of whoever said it, in the place of the words. */
  said?: (line: Of, nameOf: NameOf, state: RoomState) => Said;
}

type DomainFeature = (typeof ROOM_FEATURES)[number];
/** The features of the domain, each by the name of its part. */
export type Part = DomainFeature['part'];

/** A line for each event of these features: one that is missing does not compile. */
export type LinesOf<Of extends Part> = {
  readonly [Type in EventsOf<Extract<DomainFeature, { part: Of }>> & RoomLine['type']]: Line<RoomLineOf<Type>>;
};

/** Lines without the types that they were declared for. */
export type Lines = Readonly<Record<string, Line<never>>>;

/** What a person wrote in an event, or that it is gone. */
export const wordsIn = ({ text, hidden }: { text?: string; hidden?: true }): string =>
  hidden ? 'the text is hidden' : isolated(text ?? '');
/** The same where it is drawn as a message: null, it is hidden. */
export const saidIn = ({ text, hidden }: { text?: string; hidden?: true }): string | null =>
  hidden ? null : (text ?? '');
