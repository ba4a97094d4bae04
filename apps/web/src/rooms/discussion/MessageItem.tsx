import type { Discipline } from '@consilium/contracts';
import type { RoomMessage } from '@consilium/domain';
import { IconCornerLeftUp } from '@tabler/icons-react';
import { memo, useState, type FocusEvent } from 'react';
import { serverNow } from '../../api/serverClock';
import { disciplineColour, disciplineLabel, DisciplineTile, sayDay, sayTime } from '../../ui';
import { nameIn, useRoom } from '../RoomContext';
import { KindIcon, KINDS } from './kinds';
import classes from './Message.module.css';
import { MessageActions } from './MessageActions';
import { MessageBody } from './MessageBody';
import { RetractQuestion } from './RetractQuestion';
import { useSheet } from './useSheet';

export interface MessageItemProps {
  message: RoomMessage;
  /** A reply stands smaller, in its thread. */
  reply?: boolean;
  /** The message that its thread hangs under. */
  root?: number;
  head?: boolean;
  /** It answers a message further up that was not read. */
  orphan?: boolean;
  /** Somebody was led to it: it is marked. */
  sought?: boolean;
  /** It has the keyboard's place in the discussion. */
  active: boolean;
  onActive: (key: string) => void;
}

/** One message: who, which discipline, what kind, when, and its words. */
export const MessageItem = memo(function MessageItem({
  message,
  reply = false,
  root,
  head = true,
  orphan = false,
  sought = false,
  active,
  onActive,
}: MessageItemProps) {
  const { state } = useRoom();
  const [asking, setAsking] = useState(false);
  const { sheet, handlers } = useSheet();
  const when = useWhen(message.at, root);
  const { actor, kind, at, seq } = message;
  const name = nameIn(state, actor?.memberId);
  const discipline = actor?.discipline ?? null;
  const spoken = [name, discipline && disciplineLabel(discipline), kind !== 'message' && KINDS[kind].word, when]
    .filter(Boolean)
    .join(', ');
  const focused = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) onActive(`message-${seq}`);
  };
  return (
    <article
      className={classes.message}
      data-reply={reply || undefined}
      data-head={head || undefined}
      data-sought={sought || undefined}
      data-row={`message-${seq}`}
      data-shows={seq}
      aria-label={spoken}
      tabIndex={active ? 0 : -1}
      onFocus={focused}
      {...(!message.hidden && handlers)}
    >
      <div className={classes.gutter}>
        {head ? (
          <DisciplineTile discipline={discipline} size={reply ? 24 : 30} labelled={!reply && discipline !== null} />
        ) : (
          <span className={classes.quietTime}>{sayTime(at)}</span>
        )}
      </div>
      <div className={classes.content}>
        {head && <MessageHead name={name} discipline={discipline} kind={kind} at={at} when={when} reply={reply} />}
        {orphan && (
          <p className={classes.stateLine}>
            <IconCornerLeftUp size={14} aria-hidden />
            Answers an earlier message
          </p>
        )}
        <MessageBody message={message} />
        {asking && <RetractQuestion seq={seq} onDone={() => setAsking(false)} />}
      </div>
      {!message.hidden && (
        <MessageActions message={message} reachable={active} onRetract={() => setAsking(true)} sheet={sheet} />
      )}
    </article>
  );
});

interface HeadProps {
  name: string;
  discipline: Discipline | null;
  kind: RoomMessage['kind'];
  at: string;
  when: string;
  reply: boolean;
}

function MessageHead({ name, discipline, kind, at, when, reply }: HeadProps) {
  return (
    <div className={classes.head}>
      <span className={classes.name}>{name}</span>
      {!reply && discipline && (
        <span className={classes.discipline} style={{ color: disciplineColour(discipline) }}>
          {disciplineLabel(discipline)}
        </span>
      )}
      {kind !== 'message' && (
        <span className={classes.kind} data-kind={kind}>
          <KindIcon kind={kind} />
          {KINDS[kind].word}
        </span>
      )}
      <time className={classes.time} dateTime={at}>
        {when}
      </time>
    </div>
  );
}

/** The time; with its day where a reply was written on another day than the message above it. */
function useWhen(at: string, root: number | undefined): string {
  const { state } = useRoom();
  const [now] = useState(() => serverNow());
  const above = root === undefined ? undefined : state.messages.get(root)?.at;
  const isSameDay = above === undefined || new Date(above).toDateString() === new Date(at).toDateString();
  return isSameDay ? sayTime(at) : `${sayDay(at, now)} ${sayTime(at)}`;
}
