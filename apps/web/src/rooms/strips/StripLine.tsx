import type { ReactNode } from 'react';
import { Clamped } from './Clamped';
import classes from './StripSlot.module.css';

export interface StripLineProps {
  /** Names the strip as a part of the page; without it, it is only words. */
  label?: string;
  tone?: 'caution' | 'quiet';
  icon?: ReactNode;
  /** What can be done about it. */
  actions?: ReactNode;
  children: ReactNode;
}

/** How each strip under a room's head is drawn. */
export function StripLine({ label, tone = 'quiet', icon, actions, children }: StripLineProps) {
  const Element = label ? 'section' : 'div';
  return (
    <Element className={classes.strip} aria-label={label} data-tone={tone}>
      {icon}
      <Clamped>{children}</Clamped>
      {actions}
    </Element>
  );
}
