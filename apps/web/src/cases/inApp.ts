import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSocket } from '../realtime/SocketProvider';
import { draftStore } from './draft/draftStore';
import { caseKeys } from './queries';

/** A change of the inbox may mean that a case came, changed or went. */
export function useLive(): void {
  const socket = useSocket();
  const client = useQueryClient();
  useEffect(() => {
    const heard = (): void => void client.invalidateQueries({ queryKey: caseKeys.lists });
    socket.on('inbox.item', heard);
    return () => void socket.off('inbox.item', heard);
  }, [socket, client]);
}

/** Edits of cases that the server does not have. */
export const keptTexts = {
  unsent: (memberId: string) => draftStore().unsent(memberId),
  forgetFound: (memberId: string, isFound: (text: string) => boolean) => draftStore().forgetFound(memberId, isFound),
};
