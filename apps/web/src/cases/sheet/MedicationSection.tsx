import { drugLabel, NOT_RECORDED } from '@consilium/clinical';
import { NotRecorded, SectionHead } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';
import { isWithheld, NotCovered, OutsideConsent } from './OutsideConsent';
import { SheetWords } from './SheetWords';
import { sayRelDay, sayTrials } from './words';

/** What is taken now with doses, and what was tried with its outcome. */
export function MedicationSection({ detail }: { detail: CaseDetail }) {
  if (isWithheld(detail, 'medication')) {
    return (
      <section className={classes.section}>
        <SectionHead>Medication now</SectionHead>
        <NotCovered />
      </section>
    );
  }
  const { currentMeds } = detail;
  const known = currentMeds && currentMeds !== NOT_RECORDED ? currentMeds : null;
  const trials = sayTrials(detail);
  return (
    <section className={classes.section}>
      <SectionHead aside={<OutsideConsent detail={detail} scope="medication" />}>Medication now</SectionHead>
      {known === null && (
        <p className={classes.text}>
          <NotRecorded />
        </p>
      )}
      {known?.length === 0 && <p className={classes.text}>None</p>}
      {known && known.length > 0 && (
        <ul className={classes.drugs}>
          {known.map((drug, index) => (
            <li key={index}>
              <span>
                {drugLabel(drug.ingredient)}
                {drug.schedule && `, ${drug.schedule}`}
                {drug.lastChangeRelDay !== undefined && (
                  <span className={classes.quiet}>{` changed ${sayRelDay(drug.lastChangeRelDay)}`}</span>
                )}
              </span>
              <span>{drug.doseMg === undefined ? <NotRecorded /> : `${drug.doseMg} mg`}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.tried}>
        {'Tried: '}
        {trials ? <SheetWords>{trials}</SheetWords> : <NotRecorded />}
      </p>
    </section>
  );
}
