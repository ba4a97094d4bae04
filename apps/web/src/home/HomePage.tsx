import { Link } from 'react-router';
import { inboxPath } from '../inbox/inboxPath';
import { useInbox, useInboxCount } from '../inbox/queries';
import { useRooms } from '../rooms/queries';
import { inOne, isAwaited, Page, PageTitle, QueryStates, together } from '../ui';
import { ComingUp } from './ComingUp';
import classes from './HomePage.module.css';
import { useHomeSlot, useRows } from './slots/onHome';
import { UnfinishedCard } from './UnfinishedCard';
import { notSaid, oneRowEach, sayWaiting, unreadRooms } from './waiting';
import { WaitingCard } from './WaitingCard';

/** What waits for the member, live on top, and what is planned; then what the features show. */
export function HomePage() {
  const rooms = useRooms();
  const inbox = useInbox(true);
  const count = useInboxCount();
  const running = useRows(useHomeSlot('useLive'));
  const unfinished = useRows(useHomeSlot('useUnfinished'));
  const coming = useRows(useHomeSlot('useComing'));
  // What a list that failed would add is missing from the number, and the list says so itself.
  const all = [rooms, inbox, count, ...running.queries, ...unfinished.queries, ...coming.queries];
  const settled = !all.some(isAwaited);
  const items = inOne(inbox);
  const live = oneRowEach(running.rows);
  const waits = together([rooms, inbox]);
  const waiting = settled ? waits : { ...waits, data: undefined };
  return (
    <Page width="wide">
      <PageTitle tab="Home">
        {settled ? sayWaiting(count.data?.unread ?? items.data?.length ?? 0, live.length) : 'Home'}
      </PageTitle>
      <div className={classes.columns} data-awaited={!settled || undefined}>
        <div className={classes.main}>
          {useHomeSlot('Welcome').map((Welcome, place) => (
            <Welcome key={place} />
          ))}
          <QueryStates query={waiting} failed="What waits for you did not load" widths={[90, 94, 82]}>
            {() => <WaitingCard live={live} items={notSaid(items.data ?? [], running.rows)} />}
          </QueryStates>
          {inbox.hasNextPage && <Link to={inboxPath}>All of it in the inbox</Link>}
          {settled && (
            <UnfinishedCard unread={unreadRooms(rooms.data ?? [], running.rows)} unfinished={unfinished.rows} />
          )}
        </div>
        <ComingUp rows={coming.rows} query={together(coming.queries)} />
        <div className={classes.main}>
          {useHomeSlot('Section').map((Section, place) => (
            <Section key={place} />
          ))}
        </div>
      </div>
    </Page>
  );
}
