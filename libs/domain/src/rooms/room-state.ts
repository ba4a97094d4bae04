import type {
  Discipline,
  MessageKind,
  RoomAbility,
  RoomActor,
  RoomEvent,
  RoomMemberView,
  RoomView,
} from '@consilium/contracts';
import { roomFeatures, type RoomParts } from '../room-features';
import type { FeatureSet } from './feature-set';
import { roomAbilities } from './policy';
import { SeqMap } from './room-state-seq-map';

/** Why a text is gone. `purged` while the event that says why has not been read yet. */
export interface HiddenText {
  reason: 'retracted' | 'reported' | 'purged';
  at: string | null;
  by: string | null;
}

/** A message as it reads now. */
export interface RoomMessage {
  seq: number;
  /** Of its event: after a restore another event may stand at its seq. */
  id: string;
  actor: RoomActor | null;
  at: string;
  kind: MessageKind;
  /** The newest wording; empty once hidden. */
  text: string;
  clientId: string;
  replyTo?: number;
  corrected?: { at: string; text: string };
  /** Older wordings, the oldest first. */
  before: readonly string[];
  hidden?: HiddenText;
}

/** Everything in the log that is no message and changes none: who came and went, what happened to the case. */
export type RoomLine = Exclude<
  RoomEvent,
  { type: 'message.posted' | 'message.corrected' | 'event.hidden' | 'event.released' }
>;

export interface RoomPerson {
  memberId: string;
  displayName: string;
  discipline?: Discipline;
}

/** One wording that a message had, by the event that brought it. `hidden` without its text: that event was purged. */
export interface Wording {
  seq: number;
  at: string;
  text: string;
  hidden?: true;
}

/** The newest event that hid a text, or let it be read again. `texts`: what came back, by seq, of events that were not read yet. */
export interface Hiding extends HiddenText {
  seq: number;
}
export interface Release {
  seq: number;
  texts: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

/** A message's own event, corrections, hiding and release, kept apart so that they may be read in any order (older pages come last). */
export interface MessageParts {
  posted?: Omit<RoomMessage, 'text' | 'corrected' | 'before' | 'hidden'> & Pick<Wording, 'text' | 'hidden'>;
  corrections: readonly Wording[];
  hidden?: Hiding;
  released?: Release;
}

/**
 * A room as one viewer has it. `from`–`to` is the piece of the log that was read, without gaps. People and the features' parts come
 * from the snapshot and are as of `partsAt`: events up to there only add to the log.
 */
export interface RoomState {
  readonly roomId: string;
  readonly epoch: string;
  /** The first seq that this viewer may see. */
  readonly firstSeq: number;
  readonly from: number;
  readonly to: number;
  readonly partsAt: number;
  /** The last event after the snapshot that changed what is read of the subject itself; 0 when there was none. */
  readonly subjectChangedAt: number;
  /** What happens in this room, by type of event. */
  readonly features: FeatureSet;
  readonly subject: SubjectRef;
  readonly members: ReadonlyMap<string, RoomMemberView>;
  /** Who was a member once, so that messages keep a name. */
  readonly former: ReadonlyMap<string, RoomPerson>;
  /** What each feature keeps of the room. */
  readonly parts: RoomParts;
  readonly messages: SeqMap<RoomMessage>;
  readonly lines: SeqMap<RoomLine>;
  /** By seq of the message, also of messages that were not read yet. */
  readonly messageParts: SeqMap<MessageParts>;
  /** From a correction's seq to the message's. */
  readonly correctionOf: SeqMap<number>;
}

/** What the room belongs to, as it is named. */
export interface SubjectRef {
  readonly kind: RoomView['subject']['kind'];
  readonly id: string;
  readonly code: string;
}

/** A fresh state from the snapshot, with an empty log that begins after `to` (default: after the snapshot's last event). */
export function fromSnapshot(
  view: RoomView,
  to: number = view.lastSeq,
  features: FeatureSet = roomFeatures,
): RoomState {
  const { kind, id, code } = view.subject;
  return {
    roomId: view.id,
    epoch: view.epoch,
    firstSeq: view.firstSeq,
    from: to + 1,
    to,
    partsAt: view.lastSeq,
    subjectChangedAt: 0,
    features,
    subject: { kind, id, code },
    parts: features.partsOf(view) as RoomParts,
    members: new Map(view.members.map((member) => [member.memberId, member])),
    former: new Map(view.former.map((person) => [person.memberId, person])),
    messages: SeqMap.empty(),
    lines: SeqMap.empty(),
    messageParts: SeqMap.empty(),
    correctionOf: SeqMap.empty(),
  };
}

export const nextExpected = (state: RoomState): number => state.to + 1;
/** True when events between the state and this one are missing. */
export const hasGap = (state: RoomState, event: Pick<RoomEvent, 'seq'>): boolean => event.seq > nextExpected(state);
/** True while older events that this viewer may see were not read. */
export const hasOlder = (state: RoomState): boolean => state.from > state.firstSeq;

/** A member or a former one; undefined for somebody whom the snapshot does not name. */
export const personIn = (state: RoomState, memberId: string): RoomPerson | undefined =>
  state.members.get(memberId) ?? state.former.get(memberId);

/** Members and former ones. */
export const everybodyIn = (state: RoomState): RoomPerson[] => [...state.members.values(), ...state.former.values()];

/** What the member may do now, by the same rule as the server's. */
export function abilitiesIn(state: RoomState, memberId: string): RoomAbility[] {
  const role = state.members.get(memberId)?.role;
  if (!role) return [];
  return roomAbilities({ right: state.features.rightOf(state.subject.kind, role), writable: isWritable(state) });
}

/** False while a feature closes the room to writing. */
export const isWritable = ({ features, parts }: RoomState): boolean => features.isWritable(parts);
