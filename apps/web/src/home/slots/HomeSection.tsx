import type { ReactNode } from 'react';
import classes from './HomeSection.module.css';

export interface HomeSectionProps {
  id: string;
  title: string;
  /** Links beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A section of the home page under a serif head. */
export function HomeSection({ id, title, actions, children }: HomeSectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
