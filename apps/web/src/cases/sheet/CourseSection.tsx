import type { CaseFact } from '@consilium/contracts';
import type { ReactNode } from 'react';
import { NotRecorded, SectionHead } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';
import { courseOf, lastLabs } from './course';
import { isWithheld, NotCovered, OutsideConsent } from './OutsideConsent';
import { Sparkline } from './Sparkline';
import { labsNotRecorded, sayRelDay } from './words';

interface CourseSectionProps {
  detail: CaseDetail;
  /** What was recorded since the presentation, where it is known. */
  facts?: readonly CaseFact[];
  /** The way to all of it. */
  action?: ReactNode;
}

/** Scales from the first total to the last, and the last result of each laboratory test. */
export function CourseSection({ detail, facts, action }: CourseSectionProps) {
  const lines = courseOf(detail.scales, facts);
  const latest = lastLabs(detail.labs, facts);
  const unknownLabs = labsNotRecorded(
    detail,
    latest.map(({ test }) => test),
  );
  return (
    <section className={classes.section}>
      <SectionHead aside={<OutsideConsent detail={detail} scope="scales" />} action={action}>
        Course so far
      </SectionHead>
      {isWithheld(detail, 'scales') && <NotCovered />}
      {!isWithheld(detail, 'scales') && lines.length === 0 && (
        <p className={classes.text}>
          Scales: <NotRecorded />
        </p>
      )}
      <ul className={classes.course}>
        {lines.map((line) => (
          <li key={line.scale}>
            <span>
              {line.label} <span className={classes.quiet}>{line.days}</span>
            </span>
            <Sparkline line={line} />
            <strong>{line.change}</strong>
          </li>
        ))}
      </ul>
      {latest.length > 0 && (
        <ul className={classes.drugs}>
          {latest.map(({ test, label, relDay, words }) => (
            <li key={test}>
              <span>
                {label} <span className={classes.quiet}>{sayRelDay(relDay)}</span>
              </span>
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
      {unknownLabs && !isWithheld(detail, 'facts') && (
        <p className={classes.text}>
          {unknownLabs}: <NotRecorded />
        </p>
      )}
    </section>
  );
}
