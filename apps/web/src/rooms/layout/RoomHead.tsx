import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { UnsentMessage } from '../../device/outboxStore';
import type { RoomPhase } from '../../realtime/roomSnapshot';
import { Part2Mark } from '../../ui';
import { useRoom } from '../RoomContext';
import { roomsOf, useRoomFeatures } from '../slots/RoomFeatures';
import { Slot } from '../slots/Slot';
import classes from './RoomHead.module.css';
import { RoomMenu } from './RoomMenu';
import { useOnline } from './useOnline';

export interface RoomHeadProps {
  phase: RoomPhase;
  unsent: readonly UnsentMessage[];
  /** Something is opened beside the room, under a heading of its own. */
  covered?: boolean;
}

function sayLine(phase: RoomPhase, unsent: readonly UnsentMessage[], online: boolean): { word: string; more: string } {
  const refused = unsent.filter(({ state }) => state === 'refused').length;
  const waiting = unsent.length - refused;
  const more = [waiting > 0 && `, ${waiting} waiting`, refused > 0 && `, ${refused} not sent`].filter(Boolean).join('');
  if (phase === 'live') return { word: 'Live', more: more || ', all sent' };
  return { word: online ? 'Reconnecting' : 'Offline', more };
}

/** Label, title and state of the subject, and whether the line is up. On a phone also the way back. */
export function RoomHead({ phase, unsent, covered = false }: RoomHeadProps) {
  const { state, title, part2 } = useRoom();
  const { subject } = state;
  const back = roomsOf(useRoomFeatures(), subject)?.back;
  const online = useOnline();
  const Title = covered ? 'p' : 'h1';
  const { word, more } = sayLine(phase, unsent, online);
  return (
    <header className={classes.head}>
      {back && (
        <Link to={back.to} className={classes.back} aria-label={back.words}>
          <IconChevronLeft size={22} aria-hidden />
        </Link>
      )}
      <div className={classes.words}>
        <span className={classes.code}>{subject.code}</span>
        <Title className={classes.title}>{title || 'No title yet'}</Title>
      </div>
      <div className={classes.state}>
        {/* The notice may be folded away, this mark never is. */}
        {part2 && <Part2Mark />}
        <Slot name="Tags" />
        <p className={classes.line} data-live={phase === 'live' || undefined} role="status">
          <span className={classes.dot} aria-hidden />
          {word}
          <span className={classes.more}>{more}</span>
        </p>
      </div>
      <Slot name="Start" />
      <RoomMenu />
    </header>
  );
}
