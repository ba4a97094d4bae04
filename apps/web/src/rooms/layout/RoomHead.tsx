import type { CaseInRoom, SubjectRef } from '@consilium/domain';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '../../ui/paths';
import type { ReactNode } from 'react';
import type { UnsentMessage } from '../../device/outboxStore';
import type { RoomPhase } from '../../realtime/roomSnapshot';
import { Part2Mark, Tag } from '../../ui';
import classes from './RoomHead.module.css';
import { useOnline } from './useOnline';

export interface RoomHeadProps {
  subject: SubjectRef;
  /** How the case stands. */
  standing: CaseInRoom;
  title: string;
  /** Its records are under 42 CFR part 2: the notice may be folded away, this mark never is. */
  part2: boolean;
  phase: RoomPhase;
  unsent: readonly UnsentMessage[];
  /** Something of the case is opened beside the room, under a heading of its own. */
  covered?: boolean;
  /** The one thing to do where nothing runs. */
  start?: ReactNode;
  /** What else can be done in the room. */
  menu?: ReactNode;
}

function sayLine(phase: RoomPhase, unsent: readonly UnsentMessage[], online: boolean): { word: string; more: string } {
  const refused = unsent.filter(({ state }) => state === 'refused').length;
  const waiting = unsent.length - refused;
  const more = [waiting > 0 && `, ${waiting} waiting`, refused > 0 && `, ${refused} not sent`].filter(Boolean).join('');
  if (phase === 'live') return { word: 'Live', more: more || ', all sent' };
  return { word: online ? 'Reconnecting' : 'Offline', more };
}

/** Code, title and state of the case, and whether the line is up. On a phone also the way back. */
export function RoomHead({
  subject,
  standing,
  title,
  part2,
  phase,
  unsent,
  covered = false,
  start,
  menu,
}: RoomHeadProps) {
  const online = useOnline();
  const Title = covered ? 'p' : 'h1';
  const { word, more } = sayLine(phase, unsent, online);
  return (
    <header className={classes.head}>
      <Link to={paths.cases} className={classes.back} aria-label="Back to the cases">
        <IconChevronLeft size={22} stroke={1.75} aria-hidden />
      </Link>
      <div className={classes.words}>
        <span className={classes.code}>{subject.code}</span>
        <Title className={classes.title}>{title || 'No title yet'}</Title>
      </div>
      <div className={classes.state}>
        {part2 && <Part2Mark />}
        {standing.status === 'draft' && <Tag tone="outline">Draft</Tag>}
        {standing.status === 'closed' && !standing.consentRevoked && <Tag>Closed</Tag>}
        {standing.consentRevoked && <Tag tone="caution">Consent revoked</Tag>}
        <p className={classes.line} data-live={phase === 'live' || undefined} role="status">
          <span className={classes.dot} aria-hidden />
          {word}
          <span className={classes.more}>{more}</span>
        </p>
      </div>
      {start}
      {menu}
    </header>
  );
}
