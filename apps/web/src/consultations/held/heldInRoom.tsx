import type { MessageKind } from '@consilium/contracts';
import { isHeldNow } from '@consilium/domain';
import { useMemo } from 'react';
import type { ComposerEdit, OwnRow } from '../../rooms/slots/inRoom';
import { useRoom } from '../../rooms/RoomContext';
import { useHeld } from '../queries';
import { HeldItem } from './HeldItem';
import { useChangeHeld } from './useChangeHeld';

/** Own recommendations that wait for their phase, at the end of the log. */
export function useHeldRows(): readonly OwnRow[] {
  const held = useHeld();
  return useMemo(
    () =>
      (held ?? []).map((one) => ({ key: `held-${one.id}`, clientId: one.clientId, drawn: <HeldItem held={one} /> })),
    [held],
  );
}

/** What sending does to a recommendation before its phase. */
export function useHolding(kind: MessageKind): { word: string; note: string } | null {
  const { state } = useRoom();
  return kind === 'recommendation' && isHeldNow(state.parts.consultation)
    ? { word: 'Hold until Recommend', note: 'Nobody sees it before.' }
    : null;
}

export const heldEdit: ComposerEdit = {
  what: 'held',
  words: 'Changing your held recommendation',
  label: 'Held recommendation',
  send: 'Change',
  useChange(...parts) {
    const change = useChangeHeld(...parts);
    return { ...change, mutate: ({ edit, overrides }) => edit.what === 'held' && change.mutate({ edit, overrides }) };
  },
};
