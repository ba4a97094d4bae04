import type { ReactNode } from 'react';
import { sayError } from '../api/problems';

export interface RefusalProps {
  /** What refused, or failed; nothing is drawn without it. */
  error: unknown;
  /** Where it does not stand as text by itself. */
  className?: string;
  /** Its words; the problem's own unless said. */
  say?: (error: unknown) => string;
  /** What follows them: what stays as it was, or the way to try again. */
  children?: ReactNode;
}

/** Why something was not done, as soon as it was refused. */
export function Refusal({ error, className = 'failed', say = sayError, children }: RefusalProps) {
  if (!error) return null;
  return (
    <p className={className} role="alert">
      {say(error)}
      {children !== undefined && ' '}
      {children}
    </p>
  );
}
