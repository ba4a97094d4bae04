import type { MeetingListItem } from '@consilium/contracts';
import { Link } from 'react-router';
import { meetingPaths } from './meetingPaths';
import { useSayWhen } from '../ui/useSayWhen';
import { Card } from '../ui';
import rowLink from '../ui/rowLink.module.css';
import classes from './meetings.module.css';
import { sayCases, sayRepeat } from './words';

/** Series one a line, by their open meeting: how it repeats, when it is next and what waits for it. */
export function SeriesRows({ meetings }: { meetings: readonly MeetingListItem[] }) {
  const sayWhen = useSayWhen();
  return (
    <Card flush>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={classes.row}>
            <span className="quiet">{meeting.status === 'running' ? 'Runs now' : sayWhen(meeting.startsAt)}</span>
            <div className={classes.words}>
              <Link
                to={meetingPaths.meetingSeries(meeting.seriesId ?? '')}
                className={`${rowLink.covers} ${classes.title}`}
              >
                {meeting.title}
              </Link>
              <p className={classes.facts}>{repeatOf(meeting)}</p>
            </div>
            <span className="quiet">{sayCases(meeting)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const repeatOf = ({ everyWeeks, timeZone, slot }: MeetingListItem): string =>
  everyWeeks !== null && timeZone !== null && slot !== null ? sayRepeat({ everyWeeks, timeZone, slot }) : '';
