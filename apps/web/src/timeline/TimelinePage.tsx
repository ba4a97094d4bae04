import type { CourseView, TreatmentSession } from '@consilium/contracts';
import { useParams } from 'react-router';
import { useCase, type CaseDetail } from '../cases/queries';
import { useRules } from '../alerts/queries';
import { useCourse } from '../course/queries';
import { LargePage } from '../rooms/LargePage';
import { useRoom } from '../rooms/RoomContext';
import { EmptyState, QueryStates, Segmented } from '../ui';
import { together } from '../ui/QueryStates';
import { aroundDay } from './model/dayWindow';
import { timelineOf } from './model/timeline';
import { Picture } from './picture/Picture';
import { SessionPane } from './SessionPane';
import { CourseTable } from './table/CourseTable';
import { tableRows } from './table/tableRows';
import classes from './timeline.module.css';
import { useTimelineView, type TimelineView } from './useTimelineView';

const FORMS = [
  { value: 'picture', label: 'Picture' },
  { value: 'table', label: 'Table' },
] as const;
const DAYS = [
  { value: 'whole', label: 'Whole course' },
  { value: 'around', label: 'Around a session' },
] as const;

/** The course of a case in relative days, as a picture and as a table of the same. */
export function TimelinePage() {
  const { caseId = '' } = useParams();
  const { code } = useRoom().state.subject;
  const [detail, course] = [useCase(caseId), useCourse(caseId)];
  const view = useTimelineView();
  return (
    <LargePage title={`Timeline of ${code}`} tab={`Timeline, ${code}`}>
      <QueryStates query={together([detail, course])} failed="The timeline did not load" widths={[40, 92, 92, 92, 60]}>
        {() => <Course detail={detail.data!} course={course.data!} view={view} />}
      </QueryStates>
    </LargePage>
  );
}

function Course({ detail, course, view }: { detail: CaseDetail; course: CourseView; view: TimelineView }) {
  const timeline = timelineOf(course, detail);
  const rows = tableRows(course, detail);
  const rules = useRules(detail.id);
  if (rows.length === 0) {
    return (
      <EmptyState title="No course yet">
        Sessions, readings and scores stand here by their days once they are recorded.
      </EmptyState>
    );
  }
  const session = sessionOf(course, view.sessionId);
  const drawn = view.form === 'picture' ? timeline : undefined;
  return (
    <>
      {timeline && (
        <div className={classes.ways} data-screen-only>
          <Segmented label="Shown as" options={FORMS} value={view.form} onChange={view.setForm} />
          {drawn && session && (
            <Segmented
              label="Days"
              options={DAYS}
              value={view.isAround ? 'around' : 'whole'}
              onChange={(days) => view.setAround(days === 'around')}
            />
          )}
        </div>
      )}
      {[...course.withheld, ...detail.withheld].length > 0 && (
        <p className="quiet">
          Parts that the consent does not cover for you are left out of the picture and the table.
        </p>
      )}
      {drawn ? (
        <div className={classes.beside}>
          <Picture
            timeline={drawn}
            asked={view.isAround && session ? aroundDay(session.relDay, drawn.whole) : drawn.whole}
            onSession={view.setSession}
          />
          <SessionPane
            course={course}
            lanes={drawn.lanes}
            rules={rules}
            session={session}
            onSession={view.setSession}
          />
        </div>
      ) : (
        <CourseTable rows={rows} />
      )}
    </>
  );
}

/** The one that was chosen, else the last dosing. */
const sessionOf = ({ sessions }: CourseView, chosen: string | null): TreatmentSession | undefined =>
  sessions.find(({ id }) => id === chosen) ?? sessions.findLast(({ kind }) => kind === 'dosing') ?? sessions.at(-1);
