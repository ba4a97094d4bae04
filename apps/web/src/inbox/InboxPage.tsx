import { useState } from 'react';
import { EmptyState, inOne, MoreButton, Page, PageTitle, QueryStates, Segmented } from '../ui';
import { groupByRoom } from './groups';
import classes from './Inbox.module.css';
import { InboxGroupCard } from './InboxGroupCard';
import { useInbox, useInboxCount, useMarkRead, useMarkUnread } from './queries';
import { useNoticeKeys } from './useNoticeKeys';

const VIEWS = [
  { value: 'unread', label: 'Unread' },
  { value: 'all', label: 'All' },
] as const;
type View = (typeof VIEWS)[number]['value'];

/** What concerns the member: unread first, by room, the most urgent on top. */
export function InboxPage() {
  const [view, setView] = useState<View>('unread');
  const list = useInbox(view === 'unread');
  const count = useInboxCount();
  const read = useMarkRead();
  const unreadAgain = useMarkUnread();
  useNoticeKeys((id, as) => (as === 'read' ? read.mutate({ ids: [id] }) : unreadAgain.mutate(id)));
  const unread = count.data?.unread;
  const lead = unread ? `${unread} unread` : unread === 0 ? 'Nothing unread' : undefined;
  return (
    <Page width="read">
      <PageTitle lead={lead}>Inbox</PageTitle>
      <div className={classes.filters}>
        <Segmented<View> label="Show" options={VIEWS} value={view} onChange={setView} />
      </div>
      <QueryStates
        query={inOne(list)}
        failed="Your inbox did not load"
        widths={[94, 88, 91]}
        empty={
          <EmptyState title={view === 'unread' ? 'Nothing unread' : undefined}>
            Safety holds, second looks, invitations, consultations and meetings, mentions of you and answers to your
            messages appear here.
          </EmptyState>
        }
      >
        {(items) => groupByRoom(items).map((group) => <InboxGroupCard key={group.key} group={group} />)}
      </QueryStates>
      <MoreButton list={list}>Show older</MoreButton>
    </Page>
  );
}
