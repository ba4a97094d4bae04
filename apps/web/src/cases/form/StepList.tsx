import { completeness, FORM_STEPS, type FormStep, type PresentationPatch } from '@consilium/clinical';
import { IconCheck } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { Meter } from '../../ui';
import classes from './steps.module.css';
import { nameNotRecorded, sayMissing, sayRecorded } from '../../form/missing';
import { stepState, type StepState } from './stepState';

const STATE_WORDS: Record<StepState, string> = { done: 'answered', begun: 'begun', untouched: 'not begun' };

interface StepListProps {
  current: FormStep;
  presentation: PresentationPatch;
}

/** Address of a step: the rest of the address stays. */
export function useStepTo(): (step: FormStep, hash?: string) => { search: string; hash?: string } {
  const { search } = useLocation();
  return (step, hash) => {
    const next = new URLSearchParams(search);
    next.set('step', step);
    return { search: `?${next}`, hash };
  };
}

/** The eight steps with how far each is. */
export function StepList({ current, presentation }: StepListProps) {
  const to = useStepTo();
  return (
    <ol className={classes.steps}>
      {FORM_STEPS.map(({ code, label }, index) => {
        const state = stepState(code, presentation);
        return (
          <li key={code}>
            <Link
              to={to(code)}
              className={classes.step}
              aria-current={code === current ? 'step' : undefined}
              data-state={state}
            >
              <span className={classes.mark} aria-hidden>
                {state === 'done' && code !== current ? <IconCheck size={14} stroke={2.25} /> : index + 1}
              </span>
              {label}
              <span className={classes.spoken}>{`, ${STATE_WORDS[state]}`}</span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}

/** How many clinical facts are recorded, what is needed before the case can open, and else what is not recorded. */
export function FormMeter({ presentation }: { presentation: PresentationPatch }) {
  const counted = completeness(presentation);
  const { recorded, total, missing } = counted;
  const hint =
    missing.length > 0
      ? `Needed before it can open: ${sayMissing(missing)}.`
      : nameNotRecorded(counted) || 'Every clinical fact of the form is recorded.';
  return <Meter label="Completeness" done={recorded} total={total} amount={sayRecorded(counted)} hint={hint} />;
}
