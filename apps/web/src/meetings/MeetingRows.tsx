import type { MeetingListItem } from '@consilium/contracts';
import { IconRepeat } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMember } from '../auth/useMember';
import { meetingPaths } from './meetingPaths';
import { useSayWhen } from '../ui/useSayWhen';
import { Card, DisciplineTile, Tag } from '../ui';
import rowLink from '../ui/rowLink.module.css';
import classes from './meetings.module.css';
import { sayCases, STATUS_WORDS } from './words';
import { isolated } from '../ui/isolated';

/** Meetings one a line: when, title, who facilitates, how many cases. */
export function MeetingRows({ meetings }: { meetings: readonly MeetingListItem[] }) {
  const sayWhen = useSayWhen();
  const { id: memberId } = useMember();
  return (
    <Card flush>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id} className={classes.row} data-live={meeting.status === 'running' || undefined}>
            <span className="quiet">{sayWhen(meeting.startsAt)}</span>
            <div className={classes.words}>
              <Link to={meetingPaths.meeting(meeting.id)} className={`${rowLink.covers} ${classes.title}`}>
                {meeting.title}
              </Link>
              <p className={classes.facts}>
                <DisciplineTile discipline={meeting.facilitator.discipline} size={20} />
                {meeting.facilitator.memberId === memberId
                  ? 'You facilitate'
                  : `${isolated(meeting.facilitator.displayName || 'A former member')} facilitates`}
                <span aria-hidden>·</span>
                {sayCases(meeting)}
                {meeting.everyWeeks !== null && <IconRepeat size={14} role="img" aria-label="Repeats" />}
              </p>
            </div>
            <span className="quiet">
              {meeting.status !== 'planned' && (
                <Tag tone={meeting.status === 'running' ? 'accent' : 'plain'}>{STATUS_WORDS[meeting.status]}</Tag>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
