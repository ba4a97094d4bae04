import type { CourseView } from '@consilium/contracts';
import { IconPrinter } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useCase, type CaseDetail } from '../cases/queries';
import { useCourse } from '../course/queries';
import { useRoom } from '../rooms/RoomContext';
import { BackLink, Button, EmptyState, PageTitle, Part2Notice, QueryStates, Segmented } from '../ui';
import { paths } from '../ui/paths';
import { together } from '../ui/QueryStates';
import { PaperNotices } from '../ui/theme/PaperNotices';
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
  const { state, part2 } = useRoom();
  const { code } = state.subject;
  const [detail, course] = [useCase(caseId), useCourse(caseId)];
  const view = useTimelineView();
  const print = (
    <span data-screen-only>
      <Button icon={<IconPrinter aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
    </span>
  );
  return (
    <article className={classes.page} data-large>
      <PaperNotices part2={part2} />
      <div data-screen-only>
        <BackLink to={paths.case(caseId)}>{code}</BackLink>
      </div>
      <PageTitle tab={`Timeline, ${code}`} aside={print}>
        {`Timeline of ${code}`}
      </PageTitle>
      <QueryStates query={together([detail, course])} failed="The timeline did not load" widths={[40, 92, 92, 92, 60]}>
        {() => <Course detail={detail.data!} course={course.data!} view={view} />}
      </QueryStates>
      {part2 && <Part2Notice code={code} />}
    </article>
  );
}

function Course({ detail, course, view }: { detail: CaseDetail; course: CourseView; view: TimelineView }) {
  const timeline = timelineOf(course, detail);
  if (!timeline) {
    return (
      <EmptyState title="No course yet">
        Sessions, readings and scores stand here by their days once they are recorded.
      </EmptyState>
    );
  }
  const { sessions } = course;
  const session =
    sessions.find(({ id }) => id === view.sessionId) ??
    sessions.findLast(({ kind }) => kind === 'dosing') ??
    sessions.at(-1);
  const asked = view.isAround && session ? aroundDay(session.relDay, timeline.whole) : timeline.whole;
  return (
    <>
      <div className={classes.ways} data-screen-only>
        <Segmented label="Shown as" options={FORMS} value={view.form} onChange={view.setForm} />
        {view.form === 'picture' && session && (
          <Segmented
            label="Days"
            options={DAYS}
            value={view.isAround ? 'around' : 'whole'}
            onChange={(days) => view.setAround(days === 'around')}
          />
        )}
      </div>
      {[...course.withheld, ...detail.withheld].length > 0 && (
        <p className="quiet">
          Parts that the consent does not cover for you are left out of the picture and the table.
        </p>
      )}
      {view.form === 'table' ? (
        <CourseTable rows={tableRows(course, detail)} />
      ) : (
        <div className={classes.beside}>
          <Picture timeline={timeline} asked={asked} onSession={view.setSession} />
          <SessionPane course={course} lanes={timeline.lanes} session={session} onSession={view.setSession} />
        </div>
      )}
    </>
  );
}
