import type { RoomLine } from '@consilium/domain';
import { IconMessageCheck, type Icon } from '@tabler/icons-react';
import type { HTMLAttributes, ReactNode } from 'react';
import { disciplineColour, disciplineLabel, DisciplineTile, HoldIcon, sayTime } from '../../ui';
import { nameIn, useRoom } from '../RoomContext';
import classes from './Message.module.css';
import { MessageText } from './MessageText';
import type { Said } from '../slots/line';

const ICONS: Record<'said' | 'hold', Icon> = { said: IconMessageCheck, hold: HoldIcon };

interface SaidRowProps {
  line: RoomLine;
  said: Said;
  actions: ReactNode;
  /** What a tap on the row does. */
  tapped: HTMLAttributes<HTMLElement>;
}

/** What somebody said in form, as a message of theirs: what was understood, what they take from it, a safety hold and its answer. */
export function SaidRow({ line, said, actions, tapped }: SaidRowProps) {
  const { state } = useRoom();
  const { actor, at } = line;
  const Glyph = ICONS[said.about];
  const name = nameIn(state, actor?.memberId);
  const discipline = actor?.discipline ?? null;
  return (
    <div
      className={classes.message}
      role="group"
      aria-label={`${name}, ${said.what}, ${sayTime(at)}`}
      data-head
      data-said={said.about}
      tabIndex={-1}
      {...tapped}
    >
      <div className={classes.gutter}>
        <DisciplineTile discipline={discipline} size={30} labelled={discipline !== null} />
      </div>
      <div className={classes.content}>
        <div className={classes.head}>
          <span className={classes.name}>{name}</span>
          {discipline && (
            <span className={classes.discipline} style={{ color: disciplineColour(discipline) }}>
              {disciplineLabel(discipline)}
            </span>
          )}
          <span className={classes.kind} data-kind={said.about === 'hold' ? 'concern' : undefined}>
            <Glyph size={14} aria-hidden />
            {said.what}
          </span>
          {actions}
          <time className={classes.time} dateTime={at}>
            {sayTime(at)}
          </time>
        </div>
        {said.text === null ? (
          <p className={classes.stateLine}>The text is hidden</p>
        ) : (
          said.text && <MessageText text={said.text} />
        )}
      </div>
    </div>
  );
}
