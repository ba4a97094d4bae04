import {
  carerLabel,
  drugLabel,
  drugOf,
  medicationReviews,
  medicationSpans,
  NOT_RECORDED,
  showAmount,
  takenNow,
  type MedicationReview,
  type MedicationSpan,
} from '@consilium/clinical';
import type { CaseFact } from '@consilium/contracts';
import { NotRecorded, SectionHead } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';
import { isWithheld, NotCovered, OutsideConsent } from './OutsideConsent';
import { SheetWords } from './SheetWords';
import { sayRelDay, sayTrials } from './words';

interface MedicationSectionProps {
  detail: CaseDetail;
  /** What was recorded since the presentation, where it is known. */
  facts?: readonly CaseFact[];
}

/** What is taken now with doses, what was stopped since the presentation, and what was tried with its outcome. */
export function MedicationSection({ detail, facts = [] }: MedicationSectionProps) {
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
  const spans = medicationSpans(known ?? [], facts);
  const reviews = new Map(medicationReviews(facts).map((review) => [review.ingredient, sayReview(review)]));
  const reviewOf = (ingredient: string): string | undefined => reviews.get(drugOf(ingredient)?.ingredient ?? '');
  const [now, stopped] = [takenNow(spans), stoppedOf(spans)];
  const trials = sayTrials(detail);
  return (
    <section className={classes.section}>
      <SectionHead aside={<OutsideConsent detail={detail} scope="medication" />}>Medication now</SectionHead>
      {known === null && (
        <p className={classes.text}>
          <NotRecorded />
        </p>
      )}
      {known && now.length === 0 && <p className={classes.text}>None</p>}
      {now.length > 0 && (
        <ul className={classes.drugs}>
          {now.map(({ ref, ingredient, schedule, from, dosePerDay }) => (
            <li key={ref}>
              <span>
                {drugLabel(ingredient)}
                {schedule && `, ${schedule}`}
                {from !== undefined && <span className={classes.quiet}>{` since ${sayRelDay(from)}`}</span>}
                {reviewOf(ingredient) && <span className={classes.review}>{reviewOf(ingredient)}</span>}
              </span>
              <span>{dosePerDay ? showAmount(dosePerDay).text : <NotRecorded />}</span>
            </li>
          ))}
        </ul>
      )}
      {stopped.length > 0 && (
        <p className={classes.tried}>
          {`Stopped: ${stopped.map(({ ingredient, until }) => `${drugLabel(ingredient)} ${sayRelDay(until!)}`).join(', ')}`}
        </p>
      )}
      <p className={classes.tried}>
        {'Tried: '}
        {trials ? <SheetWords>{trials}</SheetWords> : <NotRecorded />}
      </p>
    </section>
  );
}

/** Drugs that were stopped and not taken up again. */
const stoppedOf = (spans: readonly MedicationSpan[]): MedicationSpan[] =>
  spans.filter(
    ({ stopped, ingredient, until }) =>
      stopped && !spans.some((other) => other.ingredient === ingredient && (other.until ?? Infinity) > until!),
  );

/** "Prescriber, review by day 44". */
const sayReview = ({ untilDay, by }: MedicationReview): string =>
  [by && carerLabel(by), untilDay !== undefined && `${by ? 'review' : 'Review'} by ${sayRelDay(untilDay)}`]
    .filter(Boolean)
    .join(', ');
