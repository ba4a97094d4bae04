import { IconListNumbers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { RefusedMove } from '../../consultations/RefusedMove';
import { useRoom } from '../../rooms/RoomContext';
import { Button, ButtonLink } from '../../ui';
import { useMeetings } from '../queries';
import { useLead } from '../useLead';
import { meetingOf, sayPlace, type RoomInMeeting } from './strip';
import classes from './MeetingStrip.module.css';

/** In the room of a case that is on the list of a meeting that runs: its place there, what is next, and the way on. */
export function MeetingStrip() {
  const { state } = useRoom();
  const { data } = useMeetings({ box: 'coming' });
  const found = data && meetingOf(state.subject.id, data);
  return found ? <Strip key={found.meeting.id} {...found} /> : null;
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
      <WayOn {...found} />
    </section>
  );
}

/** Whoever leads moves on from here; everybody else follows to where the meeting is. */
function WayOn({ meeting, here, current, next }: RoomInMeeting) {
  const lead = useLead(meeting);
  if (here.state === 'current') {
    if (!meeting.abilities.includes('meeting.move')) return null;
    if (!next) {
      return (
        <ButtonLink size="small" to={paths.meeting(meeting.id)}>
          To the meeting
        </ButtonLink>
      );
    }
    return (
      <>
        <Button size="small" busy={lead.isPending} onClick={() => lead.mutate({ action: 'move', itemId: next.itemId })}>
          {`Move on to ${next.case?.code ?? 'the next case'}`}
        </Button>
        <RefusedMove error={lead.error} className={classes.failed} />
      </>
    );
  }
  if (!current?.case) return null;
  return (
    <ButtonLink size="small" to={paths.case(current.case.id)}>
      {`Go to ${current.case.code}`}
    </ButtonLink>
  );
}
