import { completeness, FORM_STEPS, type FormStep, type PresentationPatch } from '@consilium/clinical';
import { IconCheck } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { Meter } from '../../ui';
import classes from './steps.module.css';
import { sayMissing } from './missing';
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
            <Link to={to(code)} className={classes.step} aria-current={code === current ? 'step' : undefined} data-state={state}>
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

/** "7 of 26" and what is needed before the case can open. */
export function FormMeter({ presentation }: { presentation: PresentationPatch }) {
  const { done, total, missing } = completeness(presentation);
  const hint = missing.length > 0 ? `Needed before it can open: ${sayMissing(missing)}.` : 'Nothing that is needed is missing.';
  return <Meter label="Completeness" done={done} total={total} hint={hint} />;
}
