import { Link } from 'react-router';
import { PeerDiscussionNotice, QueryStates } from '../ui';
import { paths } from '../ui/paths';
import { useCourse } from '../course/queries';
import { Sections } from '../rooms/slots/Slot';
import { CaseActions } from './CaseActions';
import { casePaths } from './casePaths';
import { useCase } from './queries';
import classes from './sheet/CaseSheet.module.css';
import { ConsentSection } from './sheet/ConsentSection';
import { CourseSection } from './sheet/CourseSection';
import { MedicationSection } from './sheet/MedicationSection';
import { PersonSection } from './sheet/PersonSection';
import { ReportCaseText } from './sheet/ReportCaseText';
import { SessionsSection } from './sheet/SessionsSection';
import { QuestionSection } from './sheet/QuestionSection';

/** The presentation as it reads beside the discussion: the question first, the peer-discussion notice last. */
export function CaseSheet({ subjectId: caseId }: { subjectId: string }) {
  const query = useCase(caseId);
  const { data: detail } = query;
  const { data: course } = useCourse(caseId);
  if (!detail) {
    return (
      <div className={classes.section}>
        <QueryStates query={query} failed="The case sheet did not load" widths={[40, 92, 80, 60, 90, 70]} />
      </div>
    );
  }
  return (
    <div className={classes.sheet}>
      <QuestionSection detail={detail} />
      <Sections name="UrgentSection" subjectId={caseId} abilities={detail.abilities} className={classes.section} />
      <PersonSection detail={detail} />
      <MedicationSection detail={detail} facts={course?.facts} />
      <SessionsSection detail={detail} />
      <CourseSection
        detail={detail}
        facts={course?.facts}
        action={
          <span data-screen-only className={classes.ways}>
            <Link to={paths.sinceVisit(caseId)}>Since last visit</Link>
            <Link to={paths.timeline(caseId)}>Open timeline</Link>
          </span>
        }
      />
      <Sections subjectId={caseId} abilities={detail.abilities} className={classes.section} />
      <ConsentSection detail={detail} />
      <section className={classes.section}>
        <nav className={classes.links} aria-label="Of this case" data-screen-only>
          {detail.abilities.includes('case.edit') && <Link to={casePaths.editCase(caseId)}>Edit the presentation</Link>}
          <Link to={casePaths.people(caseId)}>People of this case</Link>
          <Link to={casePaths.versions(caseId)}>Versions</Link>
        </nav>
        <CaseActions detail={detail} />
        <div data-screen-only>
          <ReportCaseText caseId={caseId} presentation={detail} />
        </div>
      </section>
      <section className={classes.section}>
        <PeerDiscussionNotice />
      </section>
    </div>
  );
}
