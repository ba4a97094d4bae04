import { useId, type ReactNode } from 'react';
import classes from './Segmented.module.css';

export interface SegmentedOption<V extends string> {
  value: V;
  label: string;
  icon?: ReactNode;
}

export interface SegmentedProps<V extends string> {
  /** Accessible name of the whole choice. */
  label: string;
  options: readonly SegmentedOption<V>[];
  /** `null` while nothing is chosen. */
  value: V | null;
  onChange: (value: V) => void;
  /** Also shows the label above the control. */
  showLabel?: boolean;
  /** What stands around it is a group of that name already, so that the name is not read twice. */
  grouped?: boolean;
  disabled?: boolean;
}

/** One choice of a few, side by side; native radio buttons, so arrows move and the form sees it. Wraps where it does not fit. */
export function Segmented<V extends string>({
  label,
  options,
  value,
  onChange,
  showLabel = false,
  grouped = false,
  disabled = false,
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <fieldset className={classes.field} disabled={disabled} role={grouped ? 'presentation' : undefined}>
      {!grouped && <legend className={showLabel ? classes.label : 'spoken'}>{label}</legend>}
      <div className={classes.track}>
        {options.map((option) => (
          <label key={option.value} className={classes.segment}>
            <input
              type="radio"
              className="spoken"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={classes.face}>
              {option.icon}
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
