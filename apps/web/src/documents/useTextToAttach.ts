import { v4 as uuid } from 'uuid';
import { useMember } from '../auth/useMember';
import { useDraft } from '../device/useDraft';
import type { ChosenText, TextToAttach } from './AttachDialog';

export interface KeptTextToAttach {
  /** Null where nothing is under way. */
  chosen: TextToAttach | null;
  begin: (chosen: ChosenText) => void;
  change: (change: Partial<TextToAttach>) => void;
  discard: () => void;
  onAttached: () => void;
}

/** What is taken from a file for a case, kept on the device for its author until it is attached or given up. */
export function useTextToAttach(caseId: string): KeptTextToAttach {
  const { id: memberId } = useMember();
  const { draft, change, finish } = useDraft(memberId, `cases/${caseId}/attach`);
  const chosen = draft?.text ? (JSON.parse(draft.text) as TextToAttach) : null;
  const keep = (next: TextToAttach): void => change({ text: JSON.stringify(next) });
  return {
    chosen,
    begin: (text) => keep({ ...text, title: '', clientId: uuid() }),
    change: (part) => chosen && keep({ ...chosen, ...part }),
    discard: () => change({ text: '' }),
    onAttached: () => draft && finish(draft),
  };
}
