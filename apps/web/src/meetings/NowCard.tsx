import type { MeetingView } from '@consilium/contracts';
import { IconBroadcast } from '@tabler/icons-react';
import { paths } from '../ui/paths';
import { ButtonLink, Coded } from '../ui';
import classes from './MeetingPage.module.css';
import { currentOf } from './useLead';

/** Where a meeting that runs is now, and the way there. */
export function NowCard({ meeting }: { meeting: MeetingView }) {
  if (meeting.status !== 'running') return null;
  const current = currentOf(meeting);
  const place = current ? `${current.position} of ${meeting.items.length}` : '';
  return (
    <section className={classes.now} aria-label="Now">
      <IconBroadcast size={18} aria-hidden />
      <p role="status">
        {!current && 'It runs, and is in no room.'}
        {current && (
          <>
            <strong>
              <Coded>{`Now: ${current.case?.code ?? 'a case that you are not in'}`}</Coded>
            </strong>
            {`, ${place}`}
          </>
        )}
      </p>
      {current?.case && (
        <ButtonLink
          kind={meeting.abilities.includes('meeting.move') ? 'secondary' : 'primary'}
          to={paths.case(current.case.id)}
          aria-label={`Join the room of ${current.case.code}`}
        >
          Join the room
        </ButtonLink>
      )}
    </section>
  );
}
