import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { answer, api, isSignedOut, OfflineError } from '../../api';
import { useMember } from '../../auth/useMember';
import { SESSION_KEY } from '../../auth/session';
import { caseKeys, type CaseDetail } from '../queries';
import { beside } from '../../gate/check/overridden';
import { engine } from '../../gate/engine/engine';
import { CaseDraft } from './CaseDraft';
import type { CaseRequests, DraftView } from './draftView';
import { checkFields } from './checkFields';
import { draftStore, type Creation } from './draftStore';

const readCase = (id: string): Promise<CaseDetail> => answer(api.GET('/cases/{id}', { params: { path: { id } } }));

/** Another tab may have signed in somebody else meanwhile; a new case would then be theirs, with this member's words. */
async function createFor(memberId: string, { clientId, fields, overrides }: Creation): Promise<CaseDetail> {
  const { member } = await answer(api.GET('/session'));
  if (member.id !== memberId) throw new OfflineError();
  return answer(api.POST('/cases', { body: { ...fields, ...beside(overrides), clientId } }));
}

/** A draft saves outside of the query cache, so it says itself when the session turns out to have ended. */
function requestsOf(client: QueryClient, memberId: string): CaseRequests {
  const watched = async <T>(request: Promise<T>): Promise<T> => {
    try {
      return await request;
    } catch (failure) {
      if (isSignedOut(failure)) void client.refetchQueries({ queryKey: SESSION_KEY, exact: true });
      throw failure;
    }
  };
  return {
    create: (creation) => watched(createFor(memberId, creation)),
    change: (caseId, version, fields, overrides) =>
      watched(
        answer(
          api.PATCH('/cases/{id}', {
            params: { path: { id: caseId } },
            body: { ...fields, ...beside(overrides), version },
          }),
        ),
      ),
    check: (fields, answers, found) => checkFields(engine, fields, answers, found),
    read: (caseId) => watched(readCase(caseId)),
  };
}

export interface OpenDraft {
  draft: CaseDraft;
  view: DraftView;
  /** The case could not be read. */
  error: unknown;
  retry: () => void;
}

/** The draft of one case (or of a new one, `new:UUID`) for the member who is signed in, open for as long as the page is. */
export function useCaseDraft(caseKey: string): OpenDraft {
  const client = useQueryClient();
  const member = useMember();
  const [draft] = useState(
    () =>
      new CaseDraft(member.id, caseKey, draftStore(), requestsOf(client, member.id), (saved) => {
        client.setQueryData(caseKeys.detail(saved.id), saved);
        void client.invalidateQueries({ queryKey: [...caseKeys.all, 'list'] });
        void client.invalidateQueries({ queryKey: caseKeys.versions(saved.id) });
      }),
  );
  const view = useSyncExternalStore(draft.subscribe, draft.current);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    draft.open().catch(setError);
    const sendNow = (): void => {
      if (!draft.waitsForSend) void draft.send();
    };
    window.addEventListener('online', sendNow);
    // Everything is on the device already, so leaving asks nothing; what can still go is sent.
    window.addEventListener('pagehide', sendNow);
    return () => {
      window.removeEventListener('online', sendNow);
      window.removeEventListener('pagehide', sendNow);
      draft.close();
    };
  }, [draft]);

  const retry = useCallback(() => {
    setError(null);
    draft.open().catch(setError);
  }, [draft]);
  return { draft, view, error, retry };
}
