import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ButtonLink, Coded } from '../ui';
import classes from './HomePage.module.css';
import type { HomeRow } from './slots/onHome';

interface RowFrameProps extends Pick<HomeRow, 'what' | 'why' | 'when'> {
  icon: Icon;
  tone?: 'live' | 'urgent';
  /** Its one action. */
  children: ReactNode;
}

/** How every row of home is set: what and why, when, and one action. */
export function RowFrame({ icon: Glyph, what, why, when, tone, children }: RowFrameProps) {
  return (
    <li className={classes.row} data-tone={tone}>
      <Glyph size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>
          <Coded>{what}</Coded>
        </p>
        <p className={classes.why}>{why}</p>
      </div>
      <span className={classes.when}>{when}</span>
      {children}
    </li>
  );
}

interface RowProps {
  row: HomeRow;
  tone?: 'live';
  loud?: boolean;
}

/** A row that a feature brings. */
export function Row({ row, tone, loud = false }: RowProps) {
  const { icon, what, why, when, action } = row;
  return (
    <RowFrame icon={icon} what={what} why={why} when={when} tone={tone}>
      <ButtonLink kind={loud ? 'primary' : 'secondary'} to={action.to} aria-label={action.name}>
        {action.word}
      </ButtonLink>
    </RowFrame>
  );
}
