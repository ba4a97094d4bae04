import type { FormStep } from '@consilium/clinical';
import { CHECK_NOTICE } from '../../gate/field/words';
import { SectionHead } from '../../ui';
import classes from './form.module.css';
import { STEP_WORDS } from './steps';

/** What belongs in a case and what does not, beside the form. */
export function HelpPane({ step }: { step: FormStep }) {
  return (
    <>
      <section className={classes.help}>
        <SectionHead>Kept as it is</SectionHead>
        <p>{STEP_WORDS[step].kept}</p>
      </section>
      <section className={classes.help}>
        <SectionHead>What stays out</SectionHead>
        <p>
          Names of anyone, places below state, dates, numbers that belong to a person, employers, psychotherapy notes,
          long quotes.
        </p>
      </section>
      <section className={classes.help}>
        <SectionHead>The check</SectionHead>
        <p>{CHECK_NOTICE}</p>
      </section>
      <section className={classes.help}>
        <SectionHead>Days</SectionHead>
        <p>
          Count from the first dosing session, which is day 0. Before it with a minus: day −7. No calendar date is kept
          in a case.
        </p>
      </section>
    </>
  );
}
