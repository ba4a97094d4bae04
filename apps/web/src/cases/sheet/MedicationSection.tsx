import { drugLabel, NOT_RECORDED } from '@consilium/clinical';
import { NotRecorded, SectionHead } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';
import { sayRelDay, sayTrials } from './words';

/** What is taken now with doses, and what was tried with its outcome. */
export function MedicationSection({ detail }: { detail: CaseDetail }) {
  const { currentMeds } = detail;
  const known = currentMeds && currentMeds !== NOT_RECORDED ? currentMeds : null;
  const trials = sayTrials(detail);
  return (
    <section className={classes.section}>
      <SectionHead>Medication now</SectionHead>
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
                {drug.lastChangeRelDay !== undefined && <span className={classes.quiet}>{` changed ${sayRelDay(drug.lastChangeRelDay)}`}</span>}
              </span>
              <span>{drug.doseMg === undefined ? <NotRecorded /> : `${drug.doseMg} mg`}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.tried}>
        {'Tried: '}
        {trials ?? <NotRecorded />}
      </p>
    </section>
  );
}
