import type { ConsultationState, RoomListItem } from '@consilium/contracts';
import { phaseLeft } from '@consilium/domain';
import { DisciplineTile } from '../../ui';
import { useServerNow } from '../../ui/useServerNow';
import { sayLeft } from '../durations';
import classes from './InRoomNow.module.css';

const TILES_SHOWN = 6;

/** Who else is in a room, by discipline. */
export function Others({ others }: { others: RoomListItem['present'] }) {
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

/** What is left of the phase, a second at a time. */
export function TimeLeft({ consultation }: { consultation: ConsultationState }) {
  const now = useServerNow(true);
  const left = phaseLeft(consultation, now);
  if (left === null) return null;
  const { length, word } = sayLeft(left);
  return <span>{`${length} ${word} in this phase.`}</span>;
}
