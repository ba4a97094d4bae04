import { useMemo, useSyncExternalStore } from 'react';
import { KeptDraft, type Finished } from './keptDraft';
import { deviceStore, type Draft, type TabDraft } from './outboxStore';
import { openTabs, thisTab } from './thisTab';

/** A member's drafts on this page, and the line to their other tabs. */
interface MemberDrafts {
  drafts: Map<string, KeptDraft>;
  line: BroadcastChannel;
}

const members = new Map<string, MemberDrafts>();

function draftsOf(memberId: string): MemberDrafts {
  const known = members.get(memberId);
  if (known) return known;
  const drafts = new Map<string, KeptDraft>();
  const line = new BroadcastChannel(`consilium.drafts.${memberId}`);
  line.onmessage = ({ data }: MessageEvent<Finished>) => drafts.get(data.key)?.finishedElsewhere(data);
  const made = { drafts, line };
  members.set(memberId, made);
  return made;
}

function keptDraft(memberId: string, key: string): KeptDraft {
  const { drafts, line } = draftsOf(memberId);
  const known = drafts.get(key);
  if (known) return known;
  const made = new KeptDraft(memberId, key, {
    store: deviceStore,
    tab: thisTab,
    openTabs,
    tell: (finished) => line.postMessage(finished),
  });
  drafts.set(key, made);
  return made;
}

export interface DraftInPlace {
  /** Null until the device was asked, so that nothing is typed over. */
  draft: Draft | null;
  change: (next: Partial<Draft>) => void;
  /** What was sent leaves, here and in the member's other tabs. */
  finish: (sent: Draft) => void;
}

/**
 * What a member writes in one place, kept on this device under their id with every change.
 * @param key a room's id, or what else names the place
 * @param caseId of the case that it is written in, where it is one
 */
export function useDraft(memberId: string, key: string, caseId?: string): DraftInPlace {
  const kept = keptDraft(memberId, key);
  const draft = useSyncExternalStore(kept.subscribe, kept.getSnapshot);
  const change = useMemo(
    () => (caseId === undefined ? kept.change : (next: Partial<Draft>) => kept.change({ ...next, caseId })),
    [kept, caseId],
  );
  return { draft, change, finish: kept.finish };
}

/** Its author gives a draft up, whichever tab kept it. */
export async function discardDraft({ memberId, roomId, tab }: TabDraft): Promise<void> {
  const here = members.get(memberId)?.drafts.get(roomId);
  here?.change({ text: '', named: undefined, edit: undefined });
  await here?.settled();
  await deviceStore.forgetDraft(memberId, roomId, tab);
}

/** A member who is signed out leaves nothing of what they wrote in this page's memory; on the device it waits for them. */
export function forgetDrafts(memberId: string): void {
  members.get(memberId)?.line.close();
  members.delete(memberId);
}
