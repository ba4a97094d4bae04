import type { MeetingView } from '@consilium/contracts';
import { useNavigate, useParams } from 'react-router';
import { ProblemError } from '../../api';
import { NotFoundPage } from '../../ui/NotFoundPage';
import { paths } from '../../ui/paths';
import { meetingPaths } from '../meetingPaths';
import { ButtonLink, EmptyState, Page, PageTitle, QueryStates } from '../../ui';
import { BackToMeetings } from '../BackToMeetings';
import { useMeeting, useMeetingChange } from '../queries';
import { requests } from '../requests';
import { changeOf, emptyForm, formOf, planOf } from './meetingForm';
import { MeetingFormFields, type SentForm } from './MeetingFormFields';
import { isolated } from '../../ui/isolated';

/** A meeting that is planned, or changed while it is planned. */
export function MeetingFormPage() {
  const { meetingId } = useParams();
  return <Page width="form">{meetingId ? <ChangeMeeting meetingId={meetingId} /> : <PlanMeeting />}</Page>;
}

function PlanMeeting() {
  const navigate = useNavigate();
  const plan = useMeetingChange(
    'new',
    ({ form, ...overrides }: SentForm) => requests.plan({ ...planOf(form), ...overrides }),
    (meeting) => meeting && void navigate(meetingPaths.meeting(meeting.id)),
  );
  return (
    <>
      <BackToMeetings />
      <PageTitle lead="You facilitate it. Cases are put on its list once it is planned.">Plan a meeting</PageTitle>
      <MeetingFormFields
        keptAs="new"
        begin={emptyForm()}
        withPeople
        confirm="Plan the meeting"
        send={plan.mutateAsync}
        onLeave={() => void navigate(paths.meetings)}
      />
    </>
  );
}

function ChangeMeeting({ meetingId }: { meetingId: string }) {
  const query = useMeeting(meetingId);
  const { data: meeting, error } = query;
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  if (!meeting) return <QueryStates query={query} failed="The meeting did not load" widths={[40, 90, 76]} />;
  if (meeting.abilities.includes('meeting.change')) return <ChangeForm meeting={meeting} />;
  return (
    <>
      <PageTitle>{meeting.title}</PageTitle>
      <EmptyState
        title="This meeting cannot be changed now"
        action={<ButtonLink to={meetingPaths.meeting(meetingId)}>To the meeting</ButtonLink>}
      >
        Whoever facilitates it changes it while it is planned.
      </EmptyState>
    </>
  );
}

function ChangeForm({ meeting }: { meeting: MeetingView }) {
  const navigate = useNavigate();
  const back = (): void => void navigate(meetingPaths.meeting(meeting.id));
  const change = useMeetingChange(
    meeting.id,
    ({ form, ...overrides }: SentForm) =>
      requests.command(meeting.id, meeting.version, { ...changeOf(form, meeting), ...overrides }),
    back,
  );
  return (
    <>
      <PageTitle tab={`Change ${isolated(meeting.title)}`} lead={meeting.title}>
        Change the meeting
      </PageTitle>
      <MeetingFormFields
        keptAs={meeting.id}
        begin={formOf(meeting)}
        inSeries={meeting.series !== null}
        confirm="Keep the change"
        send={change.mutateAsync}
        onLeave={back}
      />
    </>
  );
}
