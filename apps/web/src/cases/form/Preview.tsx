import { completeness, notCovered, type CasePresentation } from '@consilium/clinical';
import { Card } from '../../ui';
import type { CaseDetail } from '../queries';
import { CourseSection } from '../sheet/CourseSection';
import { MedicationSection } from '../sheet/MedicationSection';
import { PersonSection } from '../sheet/PersonSection';
import { QuestionSection } from '../sheet/QuestionSection';
import { SessionsSection } from '../sheet/SessionsSection';
import classes from './form.module.css';

/** The sheet as members without treating status will read it, before the case opens to them. */
export function Preview({ saved, presentation }: { saved: CaseDetail; presentation: CasePresentation }) {
  const { title = '', question = '', part2Flag = false } = presentation;
  const outside = notCovered(presentation.consentToConsult);
  const read: CaseDetail = {
    ...saved,
    ...presentation,
    title,
    question,
    part2Flag,
    contentNotice: [],
    completeness: completeness(presentation),
    notCovered: outside,
    withheld: outside,
  };
  return (
    <details className={classes.preview}>
      <summary>What the room will read</summary>
      <Card flush>
        <QuestionSection detail={read} />
        <PersonSection detail={read} />
        <MedicationSection detail={read} />
        <SessionsSection detail={read} />
        <CourseSection detail={read} />
      </Card>
    </details>
  );
}
