import { useQueryClient } from '@tanstack/react-query';
import { draftStore } from './draft/draftStore';
import { caseKeys } from './queries';
import { useSocketEvent } from '../realtime/useSocketEvent';

/** A change of the inbox may mean that a case came, changed or went. */
export function useLive(): void {
  const client = useQueryClient();
  useSocketEvent('inbox.item', () => void client.invalidateQueries({ queryKey: caseKeys.lists }));
}

/** Edits of cases that the server does not have. */
export const keptTexts = {
  unsent: (memberId: string) => draftStore().unsent(memberId),
  forgetFound: (memberId: string, isFound: (text: string) => boolean) => draftStore().forgetFound(memberId, isFound),
};
