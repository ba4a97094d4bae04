import type { RoomMessage } from '@consilium/domain';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { QuarantinedIcon, sayTime } from '../../ui';
import { nameIn, useRoom } from '../RoomContext';
import classes from './Message.module.css';
import { MessageText } from './MessageText';

/** What a message says now, and what became of it: corrected (with the wording before), retracted, hidden. */
export function MessageBody({ message }: { message: RoomMessage }) {
  if (message.hidden) return <HiddenLine hidden={message.hidden} />;
  return (
    <>
      {message.corrected && <CorrectedLine at={message.corrected.at} before={message.before} />}
      <MessageText text={message.text} />
    </>
  );
}

function HiddenLine({ hidden }: { hidden: NonNullable<RoomMessage['hidden']> }) {
  const { state } = useRoom();
  if (hidden.reason === 'reported') {
    return (
      <p className={classes.stateLine}>
        <QuarantinedIcon size={14} aria-hidden />
        <strong>Hidden</strong> reported, with the privacy officer
      </p>
    );
  }
  const by = hidden.by && hidden.at ? `by ${nameIn(state, hidden.by)}, ${sayTime(hidden.at)}` : '';
  return (
    <p className={classes.stateLine}>
      <IconArrowBackUp size={14} aria-hidden />
      <strong>Retracted</strong> {by}
    </p>
  );
}

function CorrectedLine({ at, before }: { at: string; before: readonly string[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className={classes.stateLine}>
        <IconPencil size={14} aria-hidden />
        <strong>Corrected</strong> {sayTime(at)}
        <button type="button" className={classes.link} aria-expanded={open} onClick={() => setOpen(!open)}>
          before
        </button>
      </p>
      {open && (
        <div className={classes.before} role="group" aria-label="Wording before">
          {before.map((text, index) => (
            <MessageText key={index} text={text} />
          ))}
        </div>
      )}
    </>
  );
}
