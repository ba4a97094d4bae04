import { nameIn, useRoom } from '../../rooms/RoomContext';
import { disciplineLabel, sayOnPaper } from '../../ui';
import classes from './hold.module.css';

/** At the head of a printed room: whoever files the sheet must not have to find a hold in the discussion. */
export function HoldsOnPaper() {
  const { state } = useRoom();
  const { open, standing } = state.parts.holds;
  return (
    <>
      {standing.map(({ holdId, by, discipline, since }) => (
        <p key={holdId} className={classes.onPaper}>
          <strong>On hold</strong>
          {`, said by ${[nameIn(state, by), discipline && disciplineLabel(discipline)].filter(Boolean).join(', ')}, ${sayOnPaper(since)}`}
        </p>
      ))}
      {open.map(({ id, by, at }) => (
        <p key={id} className={classes.onPaper}>
          <strong>A safety hold waits for an answer</strong>
          {`, asked by ${nameIn(state, by)}, ${sayOnPaper(at)}`}
        </p>
      ))}
    </>
  );
}
