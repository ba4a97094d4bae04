import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type TagTone = 'plain' | 'accent' | 'ok' | 'caution' | 'contraindicated' | 'note' | 'dissent' | 'outline';

export interface TagProps {
  children: ReactNode;
  tone?: TagTone;
  icon?: ReactNode;
}

/** A few words on a tint. The word says it; the tone only repeats it. */
export function Tag({ children, tone = 'plain', icon }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}

/** A count in a small pill. `accent` only where something waits for the reader. */
export function Count({ value, of, accent = false }: { value: number; of: string; accent?: boolean }) {
  return (
    <span className={classes.count} data-accent={accent || undefined}>
      <span aria-hidden>{value > 99 ? '99+' : value}</span>
      <span className="spoken">{`${value} ${of}`}</span>
    </span>
  );
}
