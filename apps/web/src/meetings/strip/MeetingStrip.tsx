import { IconListNumbers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { useRoom } from '../../rooms/RoomContext';
import { ButtonLink } from '../../ui';
import { useMeetings } from '../queries';
import { MoveOn, UndoMove } from './MoveOn';
import { Minutes } from './Minutes';
import { meetingOf, sayPlace, type RoomInMeeting } from './strip';
import classes from './MeetingStrip.module.css';

/** In the room of a case that is on the list of a meeting that runs: its place there, what is next, and the way on. */
export function MeetingStrip() {
  const { state } = useRoom();
  const { data } = useMeetings({ box: 'coming' });
  const found = data && meetingOf(state.subject.id, data);
  return found ? <Strip key={found.meeting.id} {...found} /> : null;
}

/** Whether the case of this room is the one that a meeting of a series is at: left open, it comes back by itself. */
export function useReturns(caseId: string): boolean {
  const { data } = useMeetings({ box: 'coming' });
  const found = data && meetingOf(caseId, data);
  return found?.here.state === 'current' && found.meeting.seriesId !== null;
}

function Strip(found: RoomInMeeting) {
  const { meeting, here } = found;
  return (
    <section className={classes.strip} aria-label="Meeting">
      <IconListNumbers size={18} stroke={1.75} aria-hidden />
      <p role="status">
        {`${here.position} of ${meeting.places.length} in `}
        <Link to={paths.meeting(meeting.id)}>{meeting.title}</Link>
        {`, ${sayPlace(found)}`}
      </p>
      <Minutes meeting={meeting} />
      <UndoMove meeting={meeting} />
      <WayOn {...found} />
    </section>
  );
}

/** Whoever leads moves on from here; everybody else follows to where the meeting is. */
function WayOn({ meeting, here, current, next }: RoomInMeeting) {
  if (here.state === 'current') {
    if (!meeting.abilities.includes('meeting.move')) return null;
    if (!next) {
      return (
        <ButtonLink size="small" to={paths.meeting(meeting.id)}>
          To the meeting
        </ButtonLink>
      );
    }
    return <MoveOn meeting={meeting} here={here} next={next} />;
  }
  if (!current?.case) return null;
  return (
    <ButtonLink kind="primary" size="small" to={paths.case(current.case.id)}>
      {`Go to ${current.case.code}`}
    </ButtonLink>
  );
}
