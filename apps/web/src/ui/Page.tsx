import type { ReactNode } from 'react';
import { Coded } from './Coded';
import classes from './Page.module.css';
import { TabTitle } from './TabTitle';

export interface PageProps {
  children: ReactNode;
  /** `form` 716 px, `read` 880 px, `wide` 1376 px. Pages with panes (the room) lay themselves out and do not use this. */
  width?: 'form' | 'read' | 'wide';
}

/** One page on the desk: margins and a greatest width. */
export function Page({ children, width = 'wide' }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      {children}
    </div>
  );
}

export interface PageTitleProps {
  children: string;
  /** Words for the browser's tab, when the title alone says too much or too little. */
  tab?: string;
  /** One line under the title. */
  lead?: ReactNode;
  aside?: ReactNode;
}

/** The page's first heading, in serif, and the tab's title. */
export function PageTitle({ children, tab, lead, aside }: PageTitleProps) {
  return (
    <header className={classes.head}>
      <TabTitle>{tab ?? children}</TabTitle>
      <div className={classes.words}>
        <h1 className={classes.title}>
          <Coded>{children}</Coded>
        </h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </header>
  );
}

/** A white card for a thing that has its own life. `flush` leaves the padding to rows inside. */
export function Card({ children, flush = false }: { children: ReactNode; flush?: boolean }) {
  return (
    <div className={classes.card} data-flush={flush || undefined}>
      {children}
    </div>
  );
}

export interface PaneProps {
  /** Accessible name; F6 goes from pane to pane. */
  label: string;
  children: ReactNode;
  className?: string;
}

/** A region that scrolls by itself and that F6 reaches. */
export function Pane({ label, children, className }: PaneProps) {
  return (
    <section
      aria-label={label}
      data-pane
      tabIndex={-1}
      className={className ? `${classes.pane} ${className}` : classes.pane}
    >
      {children}
    </section>
  );
}
