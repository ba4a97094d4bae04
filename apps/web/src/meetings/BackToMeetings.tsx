import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../app/paths';
import classes from './meetings.module.css';

/** The way back to the list from a page below it. */
export function BackToMeetings({ view }: { view?: 'past' | 'series' }) {
  return (
    <p className={classes.back}>
      <Link to={view ? `${paths.meetings}?view=${view}` : paths.meetings}>
        <IconArrowLeft size={16} stroke={1.75} aria-hidden />
        Meetings
      </Link>
    </p>
  );
}
