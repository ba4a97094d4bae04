import type { CaseSummary, InboxItem, MeetingListItem, OpenConsultationItem, RoomListItem } from '@consilium/contracts';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { SESSION_KEY } from '../auth/session';
import { SessionProvider } from '../auth/SessionProvider';
import { ME_KEY } from '../auth/useMe';
import { NoticeKindsProvider, type InInbox } from '../inbox/kinds';
import { inboxKeys } from '../inbox/queries';
import { ROOMS_KEY } from '../rooms/queries';
import { HomePage } from './HomePage';
import { OnHomeProvider, type OnHome } from './slots/onHome';

/** Who looks at the page. */
export const ME = 'me';

export interface Known {
  rooms?: RoomListItem[];
  notices?: InboxItem[];
  cases?: CaseSummary[];
  consultations?: OpenConsultationItem[];
  meetings?: MeetingListItem[];
}

interface HomeOfProps {
  parts: readonly OnHome[];
  kinds: readonly InInbox[];
  known: Known;
}

/** The home page of a member for whom everything was answered already. */
export function HomeOf({ parts, kinds, known }: HomeOfProps): ReactNode {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, gcTime: Infinity } } });
  const paged = (items: readonly unknown[] = []) => ({ pages: [{ items, nextCursor: null }], pageParams: [undefined] });
  const texts = { carryOver: async () => undefined, forgetFound: async () => undefined };
  client.setQueryData(SESSION_KEY, { member: { id: ME, displayName: 'Mira', roles: [] } });
  client.setQueryData(ME_KEY, { abilities: [] });
  client.setQueryData(ROOMS_KEY, known.rooms ?? []);
  client.setQueryData(inboxKeys.list(true), paged(known.notices));
  client.setQueryData(inboxKeys.count, { unread: known.notices?.length ?? 0 });
  client.setQueryData(['cases', 'list', { limit: 100 }], paged(known.cases));
  client.setQueryData(['consultations', 'open'], known.consultations ?? []);
  client.setQueryData(['meetings', 'list', { box: 'coming' }], known.meetings ?? []);
  return (
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <SessionProvider texts={texts}>
            <OnHomeProvider value={parts}>
              <NoticeKindsProvider value={kinds}>
                <HomePage />
              </NoticeKindsProvider>
            </OnHomeProvider>
          </SessionProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
