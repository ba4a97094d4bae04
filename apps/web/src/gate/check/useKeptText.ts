import { useCallback } from 'react';
import { useMember } from '../../auth/useMember';
import { useKeptAnswers, type KeptAnswers } from './useKeptAnswers';
import { useDraft } from '../../device/useDraft';

export interface KeptText {
  /** Empty until the device was asked. */
  text: string;
  /** The device was asked: what is typed from now on is on it at once. */
  ready: boolean;
  setText: (text: string) => void;
  /** It was sent: it leaves, here and in the member's other tabs. */
  onSent: () => void;
  /** What its author said to findings in it. */
  kept: KeptAnswers;
}

/** A text under way, kept on the device for its author under `what` until it is sent: it is there again after a reload, and after the session ended. */
export function useKeptText(what: string, caseId?: string): KeptText {
  const { id: memberId } = useMember();
  const { draft, change, finish } = useDraft(memberId, what, caseId);
  const setText = useCallback((text: string) => change({ text }), [change]);
  const kept = useKeptAnswers(
    draft?.reasons,
    useCallback((reasons) => change({ reasons }), [change]),
  );
  return { text: draft?.text ?? '', ready: draft !== null, setText, onSent: () => draft && finish(draft), kept };
}
