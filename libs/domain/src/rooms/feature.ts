import type {
  RoomClosedReason,
  RoomEvent,
  RoomEventData,
  RoomEventType,
  RoomMemberView,
  RoomRight,
  RoomSubjectKind,
  RoomView,
} from '@consilium/contracts';
import type { Notice, NoticeContext } from '../inbox/notice';

/** One event as a feature sees it: the types of the contract by name. */
export type EventOf<T extends RoomEventType> = Extract<RoomEvent, { type: T }>;

/** Names of the fields of an event's data that hold text. */
type TextField<T extends RoomEventType> = {
  [K in keyof RoomEventData[T]]-?: string extends RoomEventData[T][K] ? K : never;
}[keyof RoomEventData[T]] &
  string;

/** What a person wrote in it. A type whose data has a `text` cannot leave it out. */
type Texts<T extends RoomEventType> = 'text' extends keyof RoomEventData[T]
  ? { texts: readonly ['text' & TextField<T>, ...TextField<T>[]] }
  : { texts?: readonly TextField<T>[] };

/** What one type of event does in a room, besides what it does to its feature's part. */
export type EventInRoom<T extends RoomEventType> = Texts<T> & {
  /** The case was talked about: its draft can no longer be discarded. */
  talk?: true;
  /** Whether it can change an inbox; asked of every event that is committed, so it is cheap. Left out: it cannot. */
  concernsInbox?: true | ((event: EventOf<T>) => boolean);
  /** Whom it tells what; nobody of their own act, and nobody twice of one event. */
  tells?: (event: EventOf<T>, context: NoticeContext) => Notice[];
  /** What is read of the room's subject itself is to be read again. */
  changesSubject?: true;
  /** Why it closes the room to a member at once; null where it does not. */
  closes?: (event: EventOf<T>, memberId: string) => RoomClosedReason | null;
  /** The moment at which members' stay ends by itself may have moved: it is read again. */
  movesEnds?: true;
  /** Changes who is in the room. */
  members?: (event: EventOf<T>) => MembersChange;
};

export type MembersChange =
  | { joins: RoomMemberView }
  /** Who leaves keeps a name beside what they wrote. */
  | { leaves: (member: RoomMemberView) => boolean };

/**
 * All that one feature does in a room (docs/adr/0044). `Name` is the place of its part in the room's state.
 * @typeParam Part what the feature keeps of a room; `null` where it keeps nothing
 */
export interface RoomFeature<T extends RoomEventType = RoomEventType, Name extends string = string, Part = unknown> {
  part: Name;
  /** Its part of a snapshot. */
  of: (view: RoomView) => Part;
  events: { readonly [K in T]: EventInRoom<K> };
  /** The part after one more event of the feature; the same object where nothing changed. Total over its events. */
  fold: (part: Part, event: EventOf<T>) => Part;
  /** Of a feature that owns a kind of subject: what each role in it may do in the room. */
  roles?: { readonly kind: RoomSubjectKind; readonly rights: Readonly<Record<string, RoomRight>> };
  /** False while the feature closes the room to writing. */
  writable?: (part: Part) => boolean;
}

/** Declares a feature; infers its events and its part. */
export const roomFeature = <T extends RoomEventType, const Name extends string, Part>(
  feature: RoomFeature<T, Name, Part>,
): RoomFeature<T, Name, Part> => feature;

/** For a feature that keeps nothing of a room. */
export const KEEPS_NOTHING = { of: (): null => null, fold: (): null => null };

export type EventsOf<F> = F extends RoomFeature<infer T, string, infer _> ? T : never;
/** Each feature's part by its name. */
export type PartsOf<F extends readonly { part: string; of: (view: RoomView) => unknown }[]> = {
  readonly [One in F[number] as One['part']]: ReturnType<One['of']>;
};
