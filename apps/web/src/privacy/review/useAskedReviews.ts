import type { InboxChange, ReviewView } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSocket } from '../../app/session/SocketProvider';
import { reviewKeys, reviewRequests } from './requests';

const WHILE_WAITING_MS = 15_000;
const waits = ({ state }: ReviewView): boolean => state === 'asked' || state === 'agreed';

/** The second looks that this member asked for. An answer is heard at once; what runs out is found by asking now and then. */
export function useAskedReviews(enabled: boolean): readonly ReviewView[] {
  const client = useQueryClient();
  const socket = useSocket();
  const { data = [] } = useQuery({
    queryKey: reviewKeys.asked,
    queryFn: ({ signal }) => reviewRequests.asked(signal),
    enabled,
    refetchInterval: ({ state }) => (state.data?.some(waits) ? WHILE_WAITING_MS : false),
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const heard = ({ item }: InboxChange): void => {
      if (item?.kind === 'privacy.review_answered') void client.invalidateQueries({ queryKey: reviewKeys.asked });
    };
    socket.on('inbox.item', heard);
    return () => void socket.off('inbox.item', heard);
  }, [client, socket, enabled]);
  return data;
}
