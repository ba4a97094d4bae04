import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Coded } from './Coded';
import classes from './BackLink.module.css';

/** The way back from a page to the one above it. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <p className={classes.back}>
      <Link to={to}>
        <IconArrowLeft aria-hidden />
        <Coded>{children}</Coded>
      </Link>
    </p>
  );
}
