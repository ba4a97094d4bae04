import { IconPlus } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { meetingPaths } from './meetingPaths';
import { useSetParam } from '../ui/searchParams';
import { ButtonLink, EmptyState, Page, PageTitle, QueryStates, Segmented, withData } from '../ui';
import { MeetingRows } from './MeetingRows';
import classes from './meetings.module.css';
import { useMeetings } from './queries';
import { SeriesRows } from './SeriesRows';

const VIEWS = [
  { value: 'coming', label: 'Coming' },
  { value: 'past', label: 'Past' },
  { value: 'series', label: 'Series' },
] as const;
type View = (typeof VIEWS)[number]['value'];

const viewOf = (asked: string | null): View => (asked === 'past' || asked === 'series' ? asked : 'coming');

const EMPTY: Record<View, { title: string; words: string }> = {
  coming: {
    title: 'No meeting is planned',
    words: 'Meetings that you plan or are invited to appear here, the soonest first.',
  },
  past: {
    title: 'No meeting yet',
    words: 'Meetings that ended or were cancelled appear here, with the summaries of their cases.',
  },
  series: {
    title: 'No series yet',
    words: 'A meeting that repeats appears here. What it leaves open returns to the next one by itself.',
  },
};

/** The member's meetings: what comes, what was, and what repeats. */
export function MeetingsPage() {
  const [search] = useSearchParams();
  const set = useSetParam();
  const view = viewOf(search.get('view'));
  const list = useMeetings({ box: view === 'past' ? 'past' : 'coming' });
  // A series always has one meeting that is planned or runs.
  const meetings = view === 'series' ? list.data?.filter(({ seriesId }) => seriesId !== null) : list.data;
  return (
    <Page width="read">
      <PageTitle aside={<PlanLink loud />}>Meetings</PageTitle>
      <div className={classes.filters}>
        <Segmented<View>
          label="Show"
          options={VIEWS}
          value={view}
          onChange={(next) => set('view', next === 'coming' ? '' : next)}
        />
      </div>
      <QueryStates
        query={withData(list, meetings)}
        failed="Your meetings did not load"
        widths={[94, 88, 91]}
        empty={
          <EmptyState title={EMPTY[view].title} action={<PlanLink />}>
            {EMPTY[view].words}
          </EmptyState>
        }
      >
        {(shown) => (view === 'series' ? <SeriesRows meetings={shown} /> : <MeetingRows meetings={shown} />)}
      </QueryStates>
    </Page>
  );
}

function PlanLink({ loud = false }: { loud?: boolean }) {
  return (
    <ButtonLink kind={loud ? 'primary' : 'secondary'} to={meetingPaths.newMeeting} icon={<IconPlus aria-hidden />}>
      Plan a meeting
    </ButtonLink>
  );
}
