import { Link } from 'react-router';
import { useMember } from '../api';
import { paths } from '../app/paths';
import { CaseRows } from '../cases/CaseRows';
import { NewCaseLink } from '../cases/NewCaseLink';
import { useCases, useRooms } from '../cases/queries';
import { Card, EmptyState, ErrorState, LoadingBars, Page, PageTitle } from '../ui';
import classes from './HomePage.module.css';
import { sayWaiting, whatWaits } from './waiting';
import { WaitingRow } from './WaitingRow';

const SHOWN = 12;

/** What waits for the member, live rooms on top, then their cases. */
export function HomePage() {
  const member = useMember();
  const rooms = useRooms();
  const list = useCases({ limit: 100 });
  const cases = list.data?.pages.flatMap((page) => page.items) ?? [];
  const known = rooms.data !== undefined && list.data !== undefined;
  const waiting = whatWaits(rooms.data ?? [], cases, member.id);
  return (
    <Page width="read">
      <PageTitle tab="Home">{known ? sayWaiting(waiting.length) : 'Home'}</PageTitle>
      <WaitingCard waiting={waiting} known={known} rooms={rooms} />
      <div className={classes.head}>
        <h2 className={classes.title}>My cases</h2>
        {cases.length > 0 && <Link to={paths.cases}>{list.hasNextPage ? 'All cases' : `All ${cases.length}`}</Link>}
        <NewCaseLink />
      </div>
      {list.isPending && !list.error && <LoadingBars widths={[96, 88, 92]} />}
      {list.error && !list.data && (
        <ErrorState title="Your cases did not load" error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      )}
      {list.data && cases.length === 0 && (
        <EmptyState title="No cases yet">Cases that you present or are asked into stand here. Start with the question that you want answered.</EmptyState>
      )}
      {cases.length > 0 && <CaseRows cases={cases.slice(0, SHOWN)} />}
    </Page>
  );
}

interface WaitingCardProps {
  waiting: ReturnType<typeof whatWaits>;
  known: boolean;
  rooms: ReturnType<typeof useRooms>;
}

function WaitingCard({ waiting, known, rooms }: WaitingCardProps) {
  if (rooms.error && !rooms.data) {
    return <ErrorState title="Your rooms did not load" error={rooms.error} onRetry={() => void rooms.refetch()} retrying={rooms.isFetching} />;
  }
  if (!known) return <LoadingBars widths={[90, 94, 82]} />;
  if (waiting.length === 0) {
    return <p className={classes.quiet}>Live rooms, new messages and drafts to finish stand here.</p>;
  }
  const firstLive = waiting.findIndex((item) => item.kind === 'live');
  return (
    <Card flush>
      <ul>
        {waiting.map((item, index) => (
          <WaitingRow key={item.kind === 'draft' ? item.draft.id : item.room.id} item={item} loud={index === firstLive} />
        ))}
      </ul>
    </Card>
  );
}
