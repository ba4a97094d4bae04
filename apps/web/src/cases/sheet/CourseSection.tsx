import { labFindingLabel, labLabel, labTestOf, NOT_RECORDED, type Lab } from '@consilium/clinical';
import type { ReactNode } from 'react';
import { NotRecorded, SectionHead } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';
import { courseOf } from './course';
import { isWithheld, NotCovered, OutsideConsent } from './OutsideConsent';
import { Sparkline } from './Sparkline';
import { labsNotRecorded, sayRelDay } from './words';

const sayResult = ({ test, value, unit }: Lab): string =>
  labTestOf(test)?.result === 'finding' ? labFindingLabel(String(value)) : `${value}${unit ? ` ${unit}` : ''}`;

/** Scales from the first total to the last, and the last result of each laboratory test. `action`: the way to all of it. */
export function CourseSection({ detail, action }: { detail: CaseDetail; action?: ReactNode }) {
  const lines = courseOf(detail.scales);
  const labs = detail.labs && detail.labs !== NOT_RECORDED ? detail.labs : [];
  const latest = [...Map.groupBy(labs, ({ test }) => test).values()].flatMap((results) =>
    results.toSorted((a, b) => b.relDay - a.relDay).slice(0, 1),
  );
  const unknownLabs = labsNotRecorded(detail);
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
          {latest.map((result) => (
            <li key={result.test}>
              <span>
                {labLabel(result.test)} <span className={classes.quiet}>{sayRelDay(result.relDay)}</span>
              </span>
              <span>{sayResult(result)}</span>
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
