import { CONSULTATION_PHASES, PHASE_MINUTES_MAX, type PlannedMinutes } from '@consilium/contracts';
import { PHASE_WORDS } from '../phases';
import classes from './MinutesFields.module.css';

/** Planned minutes of each phase. A field that is being emptied holds 0 until it is filled again. */
export function MinutesFields({
  minutes,
  onChange,
}: {
  minutes: PlannedMinutes;
  onChange: (minutes: PlannedMinutes) => void;
}) {
  const total = Object.values(minutes).reduce((sum, one) => sum + one, 0);
  return (
    <fieldset className={classes.minutes}>
      <legend>{`Minutes, ${total} in all`}</legend>
      {CONSULTATION_PHASES.map((phase) => (
        <label key={phase} className={classes.minute}>
          {PHASE_WORDS[phase]}
          <input
            inputMode="numeric"
            autoComplete="off"
            value={minutes[phase] || ''}
            onChange={(event) =>
              onChange({ ...minutes, [phase]: Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 3)) })
            }
          />
        </label>
      ))}
    </fieldset>
  );
}

export const minutesWrong = (minutes: PlannedMinutes): boolean =>
  Object.values(minutes).some((one) => one < 1 || one > PHASE_MINUTES_MAX);
