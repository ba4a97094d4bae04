import { useEffect, useState, useSyncExternalStore } from 'react';
import { deviceStore, type TabDraft } from '../device/outboxStore';
import { useOutbox } from '../realtime/OutboxProvider';
import { discardDraft } from '../device/useDraft';

/** One text of a member's own that the server does not have. */
export interface OwnWords {
  key: string;
  text: string;
  discard: () => Promise<void>;
}

/** Everything that a member wrote in the room of a subject and did not send, on this device; null until the device was asked. */
export function useOwnWords(memberId: string, subjectId: string): OwnWords[] | null {
  const outbox = useOutbox();
  const unsent = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
  const [drafts, setDrafts] = useState<readonly TabDraft[] | null>(null);
  useEffect(() => {
    let current = true;
    const found = (all: readonly TabDraft[]): void => {
      if (current) setDrafts(all);
    };
    deviceStore.draftsInCase(memberId, subjectId).then(found, () => found([]));
    return () => void (current = false);
  }, [memberId, subjectId]);
  if (!drafts) return null;
  const discard = async (draft: TabDraft): Promise<void> => {
    await discardDraft(draft);
    setDrafts((all) => all?.filter((other) => other !== draft) ?? null);
  };
  return [
    ...unsent
      .filter((message) => message.caseId === subjectId)
      .map(({ clientId, text }) => ({ key: clientId, text, discard: () => outbox.forget(clientId) })),
    ...drafts.flatMap((draft) =>
      [draft.text, draft.edit?.text].flatMap((text) =>
        text ? [{ key: `${draft.roomId} ${draft.tab} ${text.length}`, text, discard: () => discard(draft) }] : [],
      ),
    ),
  ];
}
