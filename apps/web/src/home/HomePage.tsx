import { Link } from 'react-router';
import { useMember } from '../auth/useMember';
import { paths } from '../ui/paths';
import { CaseRows } from '../cases/CaseRows';
import { NewCaseLink } from '../cases/NewCaseLink';
import { useCases } from '../cases/queries';
import { useRooms } from '../rooms/queries';
import { useOpenConsultations } from '../consultations/live/useOpenConsultations';
import { useInbox, useInboxCount } from '../inbox/queries';
import { useMeetings } from '../meetings/queries';
import { EmptyState, ErrorState, LoadingBars, Page, PageTitle } from '../ui';
import { ComingUp } from './ComingUp';
import classes from './HomePage.module.css';
import { FirstSteps } from './FirstSteps';
import { UnfinishedCard } from './UnfinishedCard';
import { sayWaiting, whatIsUnfinished, whatRuns, type Known } from './waiting';
import { WaitingCard } from './WaitingCard';

const SHOWN = 12;

/** What waits for the member, live on top, and what is planned; then their cases. */
export function HomePage() {
  const member = useMember();
  const rooms = useRooms();
  const list = useCases({ limit: 100 });
  const consultations = useOpenConsultations();
  const meetings = useMeetings({ box: 'coming' });
  const inbox = useInbox(true);
  const count = useInboxCount();
  const cases = list.data?.pages.flatMap((page) => page.items) ?? [];
  const known: Known = {
    rooms: rooms.data ?? [],
    cases,
    consultations: consultations.data ?? [],
    meetings: meetings.data ?? [],
  };
  // What a list that failed would add is missing from the number, and the list says so itself.
  const settled = [rooms, list, consultations, meetings, inbox, count].every(({ isPending }) => !isPending);
  const live = whatRuns(known, member.id);
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page width="wide">
      <PageTitle tab="Home">{settled ? sayWaiting(count.data?.unread ?? items.length, live.length) : 'Home'}</PageTitle>
      <div className={classes.columns}>
        <div className={classes.main}>
          {list.data && cases.length === 0 && <FirstSteps />}
          <WaitingCard live={live} items={items} settled={settled} rooms={rooms} inbox={inbox} />
          {inbox.hasNextPage && <Link to={paths.inbox}>All of it in the inbox</Link>}
          {settled && <UnfinishedCard unfinished={whatIsUnfinished(known)} />}
        </div>
        <ComingUp known={known} queries={[consultations, meetings]} />
        <section className={classes.main} aria-labelledby="my-cases">
          <div className={classes.head}>
            <h2 className={classes.title} id="my-cases">
              My cases
            </h2>
            {cases.length > 0 && <Link to={paths.cases}>{list.hasNextPage ? 'All cases' : `All ${cases.length}`}</Link>}
            <NewCaseLink />
          </div>
          {list.isPending && !list.error && <LoadingBars widths={[96, 88, 92]} />}
          {list.error && !list.data && (
            <ErrorState
              title="Your cases did not load"
              error={list.error}
              onRetry={() => void list.refetch()}
              retrying={list.isFetching}
            />
          )}
          {list.data && cases.length === 0 && (
            <EmptyState title="No cases yet">
              Cases that you present or are invited to appear here. Start with the question that you want answered.
            </EmptyState>
          )}
          {cases.length > 0 && <CaseRows cases={cases.slice(0, SHOWN)} />}
        </section>
      </div>
    </Page>
  );
}
