import type { CourseView } from '@consilium/contracts';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useMember } from '../auth/useMember';
import { useCourse } from '../course/queries';
import { useRoom } from '../rooms/RoomContext';
import { BackLink, Page, Part2Notice, QueryStates } from '../ui';
import { paths } from '../ui/paths';
import { RecordingProvider, recordingOf } from './facts/RecordingContext';

/** A page of recording beside the room of its case, once the course is there. */
export function RecordingPage({ children }: { children: (course: CourseView, code: string) => ReactNode }) {
  const { caseId = '' } = useParams();
  const { state, part2 } = useRoom();
  const { discipline } = useMember();
  const { code } = state.subject;
  const query = useCourse(caseId);
  return (
    <Page width="read">
      <BackLink to={paths.case(caseId)}>{code}</BackLink>
      <QueryStates query={query} failed="What was recorded did not load" widths={[40, 92, 70]}>
        {(course) => (
          <RecordingProvider value={recordingOf(course, discipline ?? null)}>
            {children(course, code)}
          </RecordingProvider>
        )}
      </QueryStates>
      {part2 && <Part2Notice code={code} />}
    </Page>
  );
}
