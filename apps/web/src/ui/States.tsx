import { IconPlugConnectedX, IconWifiOff } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { ProblemError } from '../api/problems';
import { Button } from './Button';
import { sayTime } from './clock';
import classes from './States.module.css';

export interface EmptyStateProps {
  title?: string;
  /** One sentence on what belongs here. */
  children: ReactNode;
  /** One action. */
  action?: ReactNode;
}

/** Nothing is here yet, and what would be. */
export function EmptyState({ title = 'Nothing here yet', children, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      <p className={classes.words}>{children}</p>
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  /** What failed, as a sentence: "The timeline did not load". */
  title: string;
  error?: unknown;
  onRetry?: () => void;
  retrying?: boolean;
}

/** What failed, that nothing is lost, when, and Try again; stands inside the pane that failed. */
export function ErrorState({ title, error, onRetry, retrying = false }: ErrorStateProps) {
  const [at] = useState(() => Date.now());
  const cause = error instanceof ProblemError ? `The server answered ${error.status}` : 'The server did not answer';
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title} data-failed>
        <IconPlugConnectedX aria-hidden />
        {title}
      </p>
      <p className={classes.words}>{`Nothing is lost. ${cause} at ${sayTime(at)}.`}</p>
      {onRetry && (
        <Button onClick={onRetry} busy={retrying}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Bars in the rough shape of what is coming, after 300 ms, without shimmer. `widths` in percent, one per line. */
export function LoadingBars({
  widths = [62, 90, 76],
  label = 'Loading',
}: {
  widths?: readonly number[];
  label?: string;
}) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div className={classes.pending} aria-busy />;
  return (
    <div className={classes.bars} role="status" aria-label={label}>
      {widths.map((width, line) => (
        <span key={line} className={classes.bar} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}

export interface OfflineStripProps {
  /** Since when, as epoch milliseconds or ISO. */
  since: number | string;
  /** How many messages wait on this device. */
  waiting?: number;
}

/** One strip under the head while the line is down; it goes away by itself, without a toast. */
export function OfflineStrip({ since, waiting = 0 }: OfflineStripProps) {
  const wait = waiting === 1 ? '1 message waits and goes' : `${waiting} messages wait and go`;
  return (
    <div className={classes.offline} role="status">
      <IconWifiOff size={18} aria-hidden />
      <p>
        <strong>{`No connection since ${sayTime(since)}.`}</strong>{' '}
        {waiting > 0
          ? `You can read and write; ${wait} once when the line is back.`
          : 'You can read and write; what you send waits on this device.'}
      </p>
    </div>
  );
}
