import { NotRecorded, SectionHead } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';
import { isWithheld, NotCovered, OutsideConsent } from './OutsideConsent';

/** What happened in the sessions so far, a line for each, as its presenter wrote it. */
export function SessionsSection({ detail }: { detail: CaseDetail }) {
  return (
    <section className={classes.section}>
      <SectionHead aside={<OutsideConsent detail={detail} scope="sessions" />}>Sessions so far</SectionHead>
      {isWithheld(detail, 'sessions') ? (
        <NotCovered />
      ) : (
        <p className={classes.lines}>{detail.sessionsSoFar || <NotRecorded />}</p>
      )}
    </section>
  );
}
