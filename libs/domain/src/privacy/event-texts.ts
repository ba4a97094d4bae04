import type { RoomEvent, RoomEventType } from '@consilium/contracts';
import { roomFeatures } from '../room-features';
import type { FeatureSet } from '../rooms/feature-set';

/*
 * What a person wrote in each type of event is declared by its feature (`texts` in `in-room.ts`): a report or a retraction takes these fields
 * out of every copy; facts, stances and dissent beside them stay.
 */

type Data = Readonly<Record<string, unknown>>;

/** The texts that stand in an event, by field; empty where nobody wrote any or they are hidden. */
export function textsOf(
  type: RoomEventType,
  data: object,
  features: FeatureSet = roomFeatures,
): Record<string, string> {
  const written = features.textFields(type).map((field): [string, unknown] => [field, (data as Data)[field]]);
  return Object.fromEntries(
    written.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}

/** What takes the place of the texts: each empty, and the mark that they are hidden. */
export const blankTexts = (
  type: RoomEventType,
  features: FeatureSet = roomFeatures,
): Record<string, string | true> => ({
  ...Object.fromEntries(features.textFields(type).map((field) => [field, ''])),
  hidden: true,
});

/** The event without its texts. */
export const withoutTexts = <E extends Pick<RoomEvent, 'type' | 'data'>>(
  event: E,
  features: FeatureSet = roomFeatures,
): E => ({
  ...event,
  data: { ...event.data, ...blankTexts(event.type, features) },
});

/** The event with texts that were taken out before. */
export function withTexts<E extends Pick<RoomEvent, 'type' | 'data'>>(
  event: E,
  texts: Readonly<Record<string, string>>,
): E {
  const { hidden: _hidden, ...data } = event.data as Data;
  return { ...event, data: { ...data, ...texts } };
}
