import type { ReactNode } from 'react';
import { Coded } from './Coded';
import { Count } from './Tag';
import classes from './SectionHead.module.css';

export interface SectionHeadProps {
  children: string;
  /** Level in the page's outline; the look stays the same. */
  level?: 2 | 3 | 4;
  id?: string;
  /** Quiet words after the head, e.g. "24 of 26 recorded". */
  aside?: ReactNode;
  count?: { value: number; of: string };
  /** One link or small button at the right. */
  action?: ReactNode;
}

/** Head of a ruled section in a pane: UI type, 600. */
export function SectionHead({ children, level = 2, id, aside, count, action }: SectionHeadProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.head}>
      <Heading id={id} className={classes.title}>
        <Coded>{children}</Coded>
      </Heading>
      {count && <Count {...count} />}
      {aside && <span className={classes.aside}>{aside}</span>}
      {action && <span className={classes.action}>{action}</span>}
    </div>
  );
}
