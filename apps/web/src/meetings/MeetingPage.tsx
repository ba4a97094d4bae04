import type { MeetingView } from '@consilium/contracts';
import { IconRepeat } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { ProblemError } from '../api';
import { useMember } from '../auth/useMember';
import { NotFoundPage } from '../ui/NotFoundPage';
import { meetingPaths } from './meetingPaths';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { Card, Page, PageTitle, QueryStates, SectionHead } from '../ui';
import { Agenda } from './agenda/Agenda';
import { BackToMeetings } from './BackToMeetings';
import classes from './MeetingPage.module.css';
import { MeetingActions } from './MeetingActions';
import { NowCard } from './NowCard';
import { ReportMeetingText } from './ReportMeetingText';
import { MeetingPeople } from './people/MeetingPeople';
import { useMeeting } from './queries';
import { ownZone } from './form/meetingForm';
import { sayElsewhere, sayRepeat, STATUS_WORDS } from './words';
import { isolated } from '../ui/isolated';

/** One meeting: what it goes through, where it is, who takes part, and how it goes on. */
export function MeetingPage() {
  const { meetingId = '' } = useParams();
  const query = useMeeting(meetingId);
  const { data: meeting, error } = query;
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  if (!meeting) {
    return (
      <Page width="read">
        <QueryStates query={query} failed="The meeting did not load" widths={[40, 94, 88, 91]} />
      </Page>
    );
  }
  return (
    <Page width="wide">
      <BackToMeetings view={meeting.status === 'ended' || meeting.status === 'cancelled' ? 'past' : undefined} />
      <PageTitle lead={<Lead meeting={meeting} />} aside={<MeetingActions meeting={meeting} />}>
        {meeting.title}
      </PageTitle>
      <NowCard meeting={meeting} />
      <div className={classes.columns}>
        <Agenda meeting={meeting} />
        <aside className={classes.aside} aria-label="Beside the list">
          <MeetingPeople meeting={meeting} />
          <Series meeting={meeting} />
          <ReportMeetingText meeting={meeting} />
        </aside>
      </div>
    </Page>
  );
}

/** State, time and who facilitates, in one line. */
function Lead({ meeting }: { meeting: MeetingView }) {
  const sayWhen = useSayWhen();
  const { id: memberId } = useMember();
  const { status, startsAt, startedAt, endedAt, facilitator, series } = meeting;
  const elsewhere = status === 'planned' && series ? sayElsewhere(startsAt, series.timeZone, ownZone()) : null;
  const when =
    status === 'running'
      ? `since ${inSentence(sayWhen(startedAt ?? startsAt))}`
      : inSentence(sayWhen(status === 'planned' ? startsAt : (endedAt ?? startsAt)));
  const who =
    facilitator.memberId === memberId
      ? 'you facilitate'
      : `${isolated(facilitator.displayName || 'a former member')} facilitates`;
  return (
    <>{`${STATUS_WORDS[status]}${status === 'planned' ? ' for' : ''} ${when}${elsewhere ? ` (${elsewhere})` : ''}, ${who}`}</>
  );
}

/** How it repeats, and the meeting that comes next. */
function Series({ meeting: { series, next, status } }: { meeting: MeetingView }) {
  const sayWhen = useSayWhen();
  if (!series) return null;
  const open = status === 'planned' || status === 'running';
  return (
    <section>
      <SectionHead action={<Link to={meetingPaths.meetingSeries(series.id)}>All of the series</Link>}>
        Series
      </SectionHead>
      <Card>
        <p className={classes.series}>
          <IconRepeat aria-hidden />
          {sayRepeat(series)}
        </p>
        {open && (
          <p
            className={classes.quiet}
          >{`What is left open returns to the next one by itself, ${inSentence(sayWhen(series.nextAt))}.`}</p>
        )}
        {next && (
          <p className={classes.quiet}>
            {'The next one is '}
            <Link to={meetingPaths.meeting(next.id)}>{inSentence(sayWhen(next.startsAt))}</Link>.
          </p>
        )}
      </Card>
    </section>
  );
}
