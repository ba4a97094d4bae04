import { IconListNumbers } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '../../ui/paths';
import { meetingPaths } from '../meetingPaths';
import { useRoom } from '../../rooms/RoomContext';
import { StripLine } from '../../rooms/strips/StripLine';
import type { Strip } from '../../rooms/strips/strip';
import { Button, ButtonLink, Coded } from '../../ui';
import { useMeetings } from '../queries';
import { Minutes } from './Minutes';
import { MoveOnDialog, sayMoveOn, UndoMove } from './MoveOn';
import { meetingOf, sayPlace, type RoomInMeeting } from './strip';
import classes from './MeetingStrip.module.css';

/** In the room of a case that is on the list of a meeting that runs: its place there, what is next, and the way on, which stays at hand behind a safety hold too. */
export function useMeetingStrip(): { strip: Strip | null; dialogs: ReactNode } {
  const { state } = useRoom();
  const { data } = useMeetings({ box: 'coming' });
  const [asked, setAsked] = useState(false);
  const found = data && meetingOf(state.subject.id, data);
  if (!found) return { strip: null, dialogs: null };
  const { meeting, here, next } = found;
  const ways = <Ways {...found} onMoveOn={() => setAsked(true)} />;
  return {
    strip: {
      key: 'meeting',
      rank: 'schedule',
      label: 'Meeting',
      whole: <Whole {...found} ways={ways} />,
      aside: (
        <section className={classes.aside} aria-label="Meeting">
          {ways}
        </section>
      ),
    },
    dialogs: next && (
      <MoveOnDialog
        key={here.itemId}
        opened={asked}
        onClose={() => setAsked(false)}
        meeting={meeting}
        here={here}
        next={next}
      />
    ),
  };
}

/** Whether the case of this room is the one that a meeting of a series is at: left open, it comes back by itself. */
export function useReturns(): boolean {
  const { state } = useRoom();
  const { data } = useMeetings({ box: 'coming' });
  const found = data && meetingOf(state.subject.id, data);
  return found?.here.state === 'current' && found.meeting.seriesId !== null;
}

/** Whether a meeting has gone on from the case of this room: only its own way back takes the consultation up again. Unsure while it is read anew. */
export function useEndStands(): boolean {
  const { state } = useRoom();
  const { data, isFetching } = useMeetings({ box: 'coming' });
  const found = data && meetingOf(state.subject.id, data);
  return isFetching || found?.here.state === 'done';
}

function Whole({ ways, ...found }: RoomInMeeting & { ways: ReactNode }) {
  const { meeting, here } = found;
  const actions = (
    <>
      <Minutes meeting={meeting} />
      {ways}
    </>
  );
  return (
    <StripLine label="Meeting" icon={<IconListNumbers size={18} aria-hidden />} actions={actions}>
      <span role="status">
        {`${here.position} of ${meeting.places.length} in `}
        <Link to={meetingPaths.meeting(meeting.id)}>{meeting.title}</Link>
        <Coded>{`, ${sayPlace(found)}`}</Coded>
      </span>
    </StripLine>
  );
}

/** Whoever leads moves on from here, or back; everybody else follows to where the meeting is. */
function Ways({ onMoveOn, ...found }: RoomInMeeting & { onMoveOn: () => void }) {
  return (
    <>
      <UndoMove meeting={found.meeting} />
      <WayOn {...found} onMoveOn={onMoveOn} />
    </>
  );
}

function WayOn({ meeting, here, current, next, onMoveOn }: RoomInMeeting & { onMoveOn: () => void }) {
  if (here.state === 'current') {
    if (!meeting.abilities.includes('meeting.move')) return null;
    if (next) {
      return (
        <Button size="small" onClick={onMoveOn}>
          {sayMoveOn(next)}
        </Button>
      );
    }
    return (
      <ButtonLink size="small" to={meetingPaths.meeting(meeting.id)}>
        To the meeting
      </ButtonLink>
    );
  }
  if (!current?.case) return null;
  return (
    <ButtonLink kind="primary" size="small" to={paths.case(current.case.id)}>
      {`Go to ${current.case.code}`}
    </ButtonLink>
  );
}
