import type { InboxChange, SecondLookView } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSocket } from '../realtime/SocketProvider';
import { secondLookKeys, secondLookRequests } from './requests';

const WHILE_WAITING_MS = 15_000;
const waits = ({ state }: SecondLookView): boolean => state === 'asked' || state === 'agreed';

/** The second looks that this member asked for. An answer is heard at once; what runs out is found by asking now and then. */
export function useAskedSecondLooks(enabled: boolean): readonly SecondLookView[] {
  const client = useQueryClient();
  const socket = useSocket();
  const { data = [] } = useQuery({
    queryKey: secondLookKeys.asked,
    queryFn: ({ signal }) => secondLookRequests.asked(signal),
    enabled,
    refetchInterval: ({ state }) => (state.data?.some(waits) ? WHILE_WAITING_MS : false),
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const heard = ({ item }: InboxChange): void => {
      if (item?.kind === 'privacy.review_answered') void client.invalidateQueries({ queryKey: secondLookKeys.asked });
    };
    socket.on('inbox.item', heard);
    return () => void socket.off('inbox.item', heard);
  }, [client, socket, enabled]);
  return data;
}
