import type { RoomLine, SubjectRef } from '@consilium/domain';
import { createContext, useContext } from 'react';
import type { InRoom, RoomSlots, RoomsOfKind } from './inRoom';
import type { Line } from './line';

const Context = createContext<readonly InRoom[]>([]);
/** The features of the rooms below: the product's, or a test's with one more. They stay the same for as long as they are drawn. */
export const RoomFeaturesProvider = Context.Provider;
export const useRoomFeatures = (): readonly InRoom[] => useContext(Context);

/** What fills one slot, in the order of the features. */
export function useSlot<Name extends keyof RoomSlots>(name: Name): readonly NonNullable<RoomSlots[Name]>[] {
  return useRoomFeatures().flatMap((feature) => feature[name] ?? []);
}

/** How an event is drawn; undefined where no feature says so. */
export const lineOf = <Of extends RoomLine>(features: readonly InRoom[], { type }: Of): Line<Of> | undefined =>
  features.map(({ lines }) => lines[type]).find((line) => line !== undefined) as Line<Of> | undefined;

/** What the feature of a subject says of its rooms. */
export const roomsOf = (features: readonly InRoom[], { kind }: Pick<SubjectRef, 'kind'>): RoomsOfKind | undefined =>
  features.find(({ rooms }) => rooms?.kind === kind)?.rooms;
