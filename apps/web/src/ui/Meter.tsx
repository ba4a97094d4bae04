import classes from './Meter.module.css';

export interface MeterProps {
  label: string;
  /** The words above the bar, where the label names it among several. */
  shownLabel?: string;
  done: number;
  total: number;
  /** The amount in words, where "7 of 26" would say too much. */
  amount?: string;
  /** Words under the bar, e.g. what is still missing. */
  hint?: string;
}

/** How much of something is recorded: "7 of 26" with a bar. Says an amount, never that anything is complete or safe. */
export function Meter({ label, shownLabel = label, done, total, amount = `${done} of ${total}`, hint }: MeterProps) {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  return (
    <div>
      <div className={classes.head}>
        <span className={classes.label}>{shownLabel}</span>
        <span className="quiet">{amount}</span>
      </div>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={amount}
        className={classes.track}
      >
        <div className={classes.bar} style={{ width: `${share * 100}%` }} />
      </div>
      {hint && <p className={classes.hint}>{hint}</p>}
    </div>
  );
}
