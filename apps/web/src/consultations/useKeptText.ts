import { useCallback } from 'react';
import { useKeptAnswers, type KeptAnswers } from '../privacy/check/useKeptAnswers';
import { useDraft } from '../realtime/useDraft';
import { useRoom } from '../rooms/RoomContext';

/** A text under way in this room, kept on the device under `what` until it is sent, with what its author said to findings in it. */
export function useKeptText(what: string): { text: string; setText: (text: string) => void; kept: KeptAnswers } {
  const { state, memberId } = useRoom();
  const { draft, change } = useDraft(memberId, `${state.roomId}/${what}`);
  const setText = useCallback((text: string) => change({ text }), [change]);
  const kept = useKeptAnswers(draft?.reasons, useCallback((reasons) => change({ reasons }), [change]));
  return { text: draft?.text ?? '', setText, kept };
}
