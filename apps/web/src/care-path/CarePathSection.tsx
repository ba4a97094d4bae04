import { useAlerts } from '../alerts/queries';
import { useCase } from '../cases/queries';
import { useCourse } from '../course/queries';
import { QueryStates, SectionHead } from '../ui';
import { together } from '../ui/QueryStates';
import classes from './carePath.module.css';
import { DoseAuthorizations } from './DoseAuthorizations';
import { DueNext } from './DueNext';
import { PhaseOfCase } from './PhaseOfCase';
import { useCarePath } from './queries';

interface CarePathSectionProps {
  subjectId: string;
  className: string | undefined;
}

/** Where a case stands on its way through treatment, beside its discussion. */
export function CarePathSection({ subjectId: caseId, className }: CarePathSectionProps) {
  const [carePath, course, detail, alerts] = [
    useCarePath(caseId),
    useCourse(caseId),
    useCase(caseId),
    useAlerts(caseId),
  ];
  return (
    <section className={className} aria-label="Care path">
      <SectionHead>Care path</SectionHead>
      <QueryStates
        query={together([carePath, course, detail, alerts])}
        failed="The care path did not load"
        widths={[70, 50]}
      >
        {() => (
          <div className={classes.parts}>
            <div className={classes.part}>
              <PhaseOfCase caseId={caseId} carePath={carePath.data!} />
            </div>
            <div className={classes.part}>
              <DoseAuthorizations carePath={carePath.data!} course={course.data!} />
            </div>
            <div className={classes.part}>
              <DueNext detail={detail.data!} course={course.data!} alerts={alerts.data!.items} />
            </div>
          </div>
        )}
      </QueryStates>
    </section>
  );
}
