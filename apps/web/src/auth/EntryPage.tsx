import type { ReactNode } from 'react';
import { Mark } from '../ui/Mark';
import { TabTitle } from '../ui';
import classes from './session.module.css';

export interface EntryPageProps {
  /** For the tab and, hidden, as the page's heading. */
  title: string;
  lead?: ReactNode;
  /** The card. */
  children: ReactNode;
  below?: ReactNode;
}

/** The quiet page before anybody is signed in: name, a sentence, one card. */
export function EntryPage({ title, lead, children, below }: EntryPageProps) {
  return (
    <main id="main" className={classes.entry}>
      <TabTitle>{title}</TabTitle>
      <div className={classes.column}>
        <header className={classes.head}>
          <h1 className={classes.name}>
            <Mark size={32} />
            Consilium
            <span className="spoken">, {title.toLowerCase()}</span>
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </header>
        <div className={classes.card}>{children}</div>
        {below}
      </div>
    </main>
  );
}
