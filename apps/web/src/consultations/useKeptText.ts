import { useCallback } from 'react';
import { useDraft } from '../realtime/useDraft';
import { useRoom } from '../rooms/RoomContext';

/** A text under way in this room, kept on the device under `what` until it is sent. */
export function useKeptText(what: string): { text: string; setText: (text: string) => void } {
  const { state, memberId } = useRoom();
  const { draft, change } = useDraft(memberId, `${state.roomId}/${what}`);
  const setText = useCallback((text: string) => change({ text }), [change]);
  return { text: draft?.text ?? '', setText };
}
