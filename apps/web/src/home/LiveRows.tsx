import type { MeetingListItem, OpenConsultationItem } from '@consilium/contracts';
import { phaseLeft } from '@consilium/domain';
import { IconBroadcast, IconListNumbers } from '@tabler/icons-react';
import { useMember } from '../auth/useMember';
import { paths } from '../ui/paths';
import { sayLeft } from '../consultations/durations';
import { PHASE_WORDS } from '../consultations/phases';
import { useServerNow } from '../ui/useServerNow';
import { ButtonLink, DisciplineTile } from '../ui';
import classes from './HomePage.module.css';
import type { Live } from './waiting';

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
const TILES_SHOWN = 6;

/** A room where a consultation runs, with its phase and time. */
export function LiveRow({
  item: { room, others, running },
  loud,
}: {
  item: Extract<Live, { kind: 'live' }>;
  loud: boolean;
}) {
  const { code, id } = room.subject;
  const { phase } = running.consultation;
  return (
    <li className={classes.row} data-live>
      <IconBroadcast {...icon} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{`Live now: ${code}${phase ? `, phase ${PHASE_WORDS[phase]}` : ''}`}</p>
        <p className={classes.why}>
          <Facilitator running={running} />
          <Others others={others} />
          <TimeLeft running={running} />
          {room.unread > 0 && <span>{`${room.unread} new.`}</span>}
        </p>
      </div>
      <span className={classes.when} />
      <ButtonLink kind={loud ? 'primary' : 'secondary'} to={paths.case(id)} aria-label={`Join the room of ${code}`}>
        Join the room
      </ButtonLink>
    </li>
  );
}

function Facilitator({ running: { facilitator } }: { running: OpenConsultationItem }) {
  const { id } = useMember();
  return (
    <span>
      {facilitator.memberId === id ? 'You facilitate.' : `${facilitator.displayName || 'A former member'} facilitates.`}
    </span>
  );
}

function Others({ others }: { others: Extract<Live, { kind: 'live' }>['others'] }) {
  if (others.length === 0) return <span>Nobody else is in the room.</span>;
  return (
    <>
      <span className={classes.tiles}>
        {others.slice(0, TILES_SHOWN).map((person) => (
          <DisciplineTile key={person.memberId} discipline={person.discipline} size={20} />
        ))}
      </span>
      <span>{`${others.length === 1 ? 'is' : 'are'} in the room.`}</span>
    </>
  );
}

function TimeLeft({ running: { consultation } }: { running: OpenConsultationItem }) {
  const now = useServerNow(true);
  const left = phaseLeft(consultation, now);
  if (left === null) return null;
  const { length, word } = sayLeft(left);
  return <span>{`${length} ${word} in this phase.`}</span>;
}

/** A meeting that runs, and where it is. */
export function RunningMeetingRow({ meeting, loud }: { meeting: MeetingListItem; loud: boolean }) {
  const current = meeting.places.find(({ state }) => state === 'current');
  const place = current
    ? `${current.position} of ${meeting.places.length}: ${current.case?.code ?? 'a case that you are not in'}.`
    : 'In no room now.';
  return (
    <li className={classes.row} data-live>
      <IconListNumbers {...icon} className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.what}>{`Live now: ${meeting.title}`}</p>
        <p className={classes.why}>{place}</p>
      </div>
      <span className={classes.when} />
      <ButtonLink
        kind={loud ? 'primary' : 'secondary'}
        to={paths.meeting(meeting.id)}
        aria-label={`To the meeting ${meeting.title}`}
      >
        To the meeting
      </ButtonLink>
    </li>
  );
}
