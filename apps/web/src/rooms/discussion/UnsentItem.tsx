import { IconAlertCircle, IconClock } from '@tabler/icons-react';
import { DisciplineTile } from '../../ui';
import { useMember } from '../../api/useMember';
import { useOutbox } from '../../realtime/OutboxProvider';
import type { UnsentMessage } from '../../realtime/outbox-store';
import { useRoom } from '../RoomContext';
import { KindIcon, KINDS } from './kinds';
import classes from './Message.module.css';
import { MessageText } from './MessageText';

/** A message of one's own that the room does not have: it waits, or was refused with a reason. */
export function UnsentItem({ message }: { message: UnsentMessage }) {
  const { discipline } = useMember();
  const { edit } = useRoom();
  const outbox = useOutbox();
  const { clientId, kind, text, replyTo, state, problem } = message;
  const refused = state === 'refused';
  return (
    <article className={classes.message} data-head data-unsent={state} data-row={`unsent-${clientId}`} tabIndex={-1} aria-label={refused ? 'Your message, not sent' : 'Your message, waiting to be sent'}>
      <div className={classes.gutter}>
        <DisciplineTile discipline={discipline} size={30} outline />
      </div>
      <div className={classes.content}>
        <p className={classes.stateLine} data-refused={refused || undefined}>
          {refused ? <IconAlertCircle size={14} stroke={1.75} aria-hidden /> : <IconClock size={14} stroke={1.75} aria-hidden />}
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
          <>
            <p className={classes.reason}>{sayRefused(problem)}</p>
            <div className={classes.choice}>
              <button type="button" className={classes.link} onClick={() => edit({ what: 'fix', clientId, text, kind, replyTo, ...(problem?.findings && { findings: problem.findings, refused: text }) })}>
                Fix
              </button>
              <button type="button" className={classes.link} onClick={() => void outbox.forget(clientId)}>
                Discard
              </button>
            </div>
          </>
        )}
      </div>
    </article>
  );
}

function sayRefused(problem: UnsentMessage['problem']): string {
  const found = problem?.findings?.length ?? 0;
  if (found > 0) return `Not sent: ${found === 1 ? '1 identifier' : `${found} identifiers`} found. Nobody else has it.`;
  return `The room refused it: ${problem?.detail ?? 'no reason was given'}`;
}
