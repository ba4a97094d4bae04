import type { RoomMessage } from '@consilium/domain';
import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { v4 as uuid } from 'uuid';
import { DisciplineTile } from '../../ui';
import { useMember } from '../../auth/useMember';
import { useOutbox } from '../../realtime/OutboxProvider';
import type { UnsentMessage } from '../../device/outboxStore';
import { nameIn, useRoom } from '../RoomContext';
import { KindIcon, KINDS } from './kinds';
import classes from './Message.module.css';
import { MessageText } from './MessageText';

/** A message of one's own that the room does not have: it waits, or was refused with a reason. */
export function UnsentItem({ message }: { message: UnsentMessage }) {
  const { discipline } = useMember();
  const { edit } = useRoom();
  const outbox = useOutbox();
  const { clientId, kind, text, replyTo, replyToId, state, problem, overtaken } = message;
  const refused = state === 'refused';
  const replaced =
    refused && (problem?.code === 'room.event_replaced' || problem?.code === 'room.reply_target_missing');
  const again = useSendAgain(message);
  return (
    <article
      className={classes.message}
      data-head
      data-unsent={state}
      data-row={`unsent-${clientId}`}
      tabIndex={-1}
      aria-label={refused ? 'Your message, not sent' : 'Your message, waiting to be sent'}
    >
      <div className={classes.gutter}>
        <DisciplineTile discipline={discipline} size={30} outline />
      </div>
      <div className={classes.content}>
        <p className={classes.stateLine} data-refused={refused || undefined}>
          {refused ? <IconAlertCircle size={14} aria-hidden /> : <IconClock size={14} aria-hidden />}
          <strong>{refused ? 'Not sent' : 'Waiting to send'}</strong>
          {!refused && ' kept on this device'}
          {kind !== 'message' && (
            <span className={classes.kind} data-kind={kind}>
              <KindIcon kind={kind} />
              {KINDS[kind].word}
            </span>
          )}
        </p>
        <MessageText text={text} />
        {refused && (
          <p className={classes.reason}>
            {[sayRefused(problem), overtaken && 'What you wrote after it is in the room.'].filter(Boolean).join(' ')}
          </p>
        )}
        {replaced && <NowInItsPlace message={message} />}
        <div className={classes.choice}>
          {replaced && (
            <button type="button" className={classes.link} onClick={() => again()}>
              Send it without an answer
            </button>
          )}
          {refused && !replaced && (
            <button
              type="button"
              className={classes.link}
              onClick={() =>
                edit({
                  what: 'fix',
                  clientId,
                  text,
                  kind,
                  replyTo,
                  replyToId,
                  ...(problem?.findings && { findings: problem.findings, refused: text }),
                })
              }
            >
              Fix
            </button>
          )}
          <button type="button" className={classes.link} onClick={() => void outbox.forget(clientId)}>
            Discard
          </button>
        </div>
      </div>
    </article>
  );
}

/** Sends a refused message anew, as an answer to `target` or to nothing. */
function useSendAgain({
  clientId,
  roomId,
  caseId,
  text,
  kind,
  overrides,
  colleagues,
}: UnsentMessage): (target?: RoomMessage) => void {
  const outbox = useOutbox();
  return (target) => {
    const kept = outbox.add({
      clientId: uuid(),
      roomId,
      caseId,
      text,
      kind,
      ...(target && { replyTo: target.seq, replyToId: target.id }),
      ...(overrides && { overrides }),
      ...(colleagues && { colleagues }),
    });
    void kept.catch(() => undefined).then(() => outbox.forget(clientId));
  };
}

/** What stands by now where the answered message stood, and whether this still answers it. */
function NowInItsPlace({ message }: { message: UnsentMessage }) {
  const { state } = useRoom();
  const again = useSendAgain(message);
  const target = state.messages.get(message.replyTo ?? 0);
  if (!target || target.hidden) return null;
  return (
    <div className={classes.reason}>
      <p>{`In that place ${nameIn(state, target.actor?.memberId)} wrote:`}</p>
      <MessageText text={target.text} />
      <button type="button" className={classes.link} onClick={() => again(target)}>
        It answers this: send it
      </button>
    </div>
  );
}

function sayRefused(problem: UnsentMessage['problem']): string {
  if (problem?.code === 'room.event_replaced')
    return 'Held back: the room was restored from a backup since you wrote this, and what you answered is not there any more.';
  const found = problem?.findings?.length ?? 0;
  if (found > 0) return `Not sent: ${found === 1 ? '1 identifier' : `${found} identifiers`} found. Nobody else has it.`;
  return `The room refused it: ${problem?.detail ?? 'no reason was given'}`;
}
