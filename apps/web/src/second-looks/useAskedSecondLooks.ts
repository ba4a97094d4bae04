import type { SecondLookView } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { secondLookKeys, secondLookRequests } from './requests';
import { useSocketEvent } from '../realtime/useSocketEvent';

const WHILE_WAITING_MS = 15_000;
const waits = ({ state }: SecondLookView): boolean => state === 'asked' || state === 'agreed';

/** The second looks that this member asked for. An answer is heard at once; what runs out is found by asking now and then. */
export function useAskedSecondLooks(enabled: boolean): readonly SecondLookView[] {
  const client = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: secondLookKeys.asked,
    queryFn: ({ signal }) => secondLookRequests.asked(signal),
    enabled,
    refetchInterval: ({ state }) => (state.data?.some(waits) ? WHILE_WAITING_MS : false),
  });
  useSocketEvent(
    'inbox.item',
    ({ item }) => {
      if (item?.kind === 'privacy.review_answered') void client.invalidateQueries({ queryKey: secondLookKeys.asked });
    },
    enabled,
  );
  return data;
}
