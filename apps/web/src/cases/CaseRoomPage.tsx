import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { answer, api, ProblemError } from '../api/client';
import { casePaths } from './casePaths';
import { caseKeys, useCase } from './queries';
import { BackLink, ContentNotice, Page, PageTitle, QueryStates } from '../ui';
import { Room } from '../rooms/Room';
import { RoomGone } from '../rooms/RoomClosed';
import classes from './CaseRoomPage.module.css';
import { Refusal } from '../ui/Refusal';

/** A case's room. What the case speaks of is said before anything else of it is shown. */
export function CaseRoomPage() {
  const { caseId = '' } = useParams();
  const query = useCase(caseId);
  const { data: detail, error } = query;
  const navigate = useNavigate();
  const client = useQueryClient();
  const goOn = useMutation({
    mutationFn: () => answer(api.POST('/cases/{id}/notice', { params: { path: { id: caseId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: caseKeys.detail(caseId) }),
  });

  if (error instanceof ProblemError && error.status === 404) return <RoomGone subject={{ kind: 'case', id: caseId }} />;
  if (!detail) {
    return (
      <Page width="read">
        <QueryStates query={query} failed="The room did not load" widths={[30, 84, 70, 88, 40]} />
      </Page>
    );
  }
  if (detail.contentNotice.length > 0) {
    return (
      <Page width="form">
        <BackLink to={casePaths.cases}>Consultations</BackLink>
        <PageTitle tab={detail.code}>{detail.code}</PageTitle>
        <ContentNotice
          categories={detail.contentNotice}
          onGoOn={() => goOn.mutate()}
          onNotNow={() => void navigate(casePaths.cases)}
        />
        <Refusal error={goOn.error} className={classes.failed}>
          The case stays closed until your choice is kept. Try again.
        </Refusal>
      </Page>
    );
  }
  return (
    <Room
      key={detail.roomId}
      subject={{ kind: 'case', id: caseId }}
      roomId={detail.roomId}
      title={detail.title}
      part2={detail.part2Flag}
    />
  );
}
