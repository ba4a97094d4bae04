import { useParams } from 'react-router';
import { NotFoundPage } from '../ui/NotFoundPage';
import { meetingPaths } from './meetingPaths';
import { ButtonLink, Page, PageTitle, QueryStates } from '../ui';
import { BackToMeetings } from './BackToMeetings';
import { MeetingRows } from './MeetingRows';
import { useMeetings } from './queries';
import { sayRepeat } from './words';

/** A series: how it repeats, and all of its meetings, the newest first. */
export function SeriesPage() {
  const { seriesId = '' } = useParams();
  const query = useMeetings({ series: seriesId });
  const meetings = query.data;
  if (!meetings) {
    return (
      <Page width="read">
        <QueryStates query={query} failed="The series did not load" widths={[40, 88, 91]} />
      </Page>
    );
  }
  const [newest] = meetings;
  if (!newest) return <NotFoundPage />;
  const open = meetings.find(({ status }) => status === 'planned' || status === 'running');
  const repeat =
    newest.everyWeeks !== null && newest.timeZone !== null && newest.slot !== null
      ? sayRepeat({ everyWeeks: newest.everyWeeks, timeZone: newest.timeZone, slot: newest.slot })
      : '';
  const change = open?.abilities.includes('meeting.change') && (
    <ButtonLink to={meetingPaths.editMeeting(open.id)}>Change how it repeats</ButtonLink>
  );
  return (
    <Page width="read">
      <BackToMeetings view="series" />
      <PageTitle
        lead={
          open ? `${repeat}. What a meeting leaves open returns to the next one by itself.` : 'This series has ended.'
        }
        aside={change}
      >
        {newest.title}
      </PageTitle>
      <MeetingRows meetings={meetings} />
    </Page>
  );
}
