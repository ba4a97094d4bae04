import type { RoomEvent, RoomEventData, RoomEventType } from '@consilium/contracts';

/** Names of the fields of an event's data that hold text. */
type TextField<T extends RoomEventType> = { [K in keyof RoomEventData[T]]-?: string extends RoomEventData[T][K] ? K : never }[keyof RoomEventData[T]] & string;

/** A type whose data has a `text` cannot leave it out. */
type Listed<T extends RoomEventType> = 'text' extends keyof RoomEventData[T] ? readonly ['text' & TextField<T>, ...TextField<T>[]] : readonly TextField<T>[];

/**
 * What a person wrote in each type of event, and nothing else: a report or a retraction takes these fields out of every copy; facts, stances
 * and dissent beside them stay. A new type says here which of its fields are text.
 */
export const EVENT_TEXTS: { readonly [T in RoomEventType]: Listed<T> } = {
  'message.posted': ['text'],
  'message.corrected': ['text'],
  'event.hidden': [],
  'event.released': [],
  'member.added': [],
  'member.removed': [],
  'case.opened': [],
  'case.edited': [],
  'case.closed': [],
  'consent.recorded': [],
  'consent.revoked': [],
  'document.attached': ['text'],
  'document.removed': [],
  'consultation.scheduled': [],
  'consultation.started': [],
  'consultation.phase_changed': ['text'],
  'consultation.extended': [],
  'consultation.paused': [],
  'consultation.resumed': [],
  'consultation.facilitator_changed': [],
  'consultation.summary_back': ['text'],
  'consultation.taken_away': ['text'],
  'consultation.cancelled': [],
  'consultation.ended': [],
  'consultation.reopened': [],
  'consultation.hand_raised': [],
  'consultation.hand_lowered': [],
  'hold.asked': ['text'],
  'hold.answered': ['text'],
  'hold.lifted': ['text'],
  'hold.withdrawn': [],
};

type Data = Readonly<Record<string, unknown>>;

/** The texts that stand in an event, by field; empty where nobody wrote any or they are hidden. */
export function textsOf(type: RoomEventType, data: object): Record<string, string> {
  const written = EVENT_TEXTS[type].map((field): [string, unknown] => [field, (data as Data)[field]]);
  return Object.fromEntries(written.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
}

/** What takes the place of the texts: each empty, and the mark that they are hidden. */
export const blankTexts = (type: RoomEventType): Record<string, string | true> => ({ ...Object.fromEntries(EVENT_TEXTS[type].map((field) => [field, ''])), hidden: true });

/** The event without its texts. */
export const withoutTexts = <E extends Pick<RoomEvent, 'type' | 'data'>>(event: E): E => ({ ...event, data: { ...event.data, ...blankTexts(event.type) } });

/** The event with texts that were taken out before. */
export function withTexts<E extends Pick<RoomEvent, 'type' | 'data'>>(event: E, texts: Readonly<Record<string, string>>): E {
  const { hidden: _hidden, ...data } = event.data as Data;
  return { ...event, data: { ...data, ...texts } };
}
