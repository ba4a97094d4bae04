import { ClearancesSection } from './Clearances';
import { SessionsRecorded } from './SessionsRecorded';

/** What the course of a case adds to its sheet. */
export function CourseSections(props: { subjectId: string; className: string | undefined }) {
  return (
    <>
      <ClearancesSection {...props} />
      <SessionsRecorded {...props} />
    </>
  );
}
