import { withNames, type RoomMessage, type RoomState } from '@consilium/domain';
import { IconCornerUpLeft, IconPencil, IconX } from '@tabler/icons-react';
import type { Draft, DraftEdit } from '../../realtime/outbox-store';
import { IconButton, sayTime } from '../../ui';
import { nameIn, useRoom } from '../RoomContext';
import classes from './Composer.module.css';

function sayEdit({ what }: DraftEdit, target: RoomMessage | undefined): string {
  if (what === 'fix') return 'Mending a message that was not sent';
  return what === 'held'
    ? 'Changing your held recommendation'
    : `Correcting your message${target ? ` of ${sayTime(target.at)}` : ''}`;
}

/** After a restore another message may stand at the seq that was answered. */
const isSame = (target: RoomMessage, meantId: string | undefined): boolean =>
  meantId === undefined || target.id === meantId;

function sayAnswered(state: RoomState, target: RoomMessage | undefined, meantId: string | undefined): string {
  if (!target) return 'Answering an earlier message';
  if (!isSame(target, meantId))
    return 'What you were answering is gone: the room was restored from a backup. Choose again what this answers';
  return target.hidden
    ? `Answering ${nameIn(state, target.actor?.memberId)}, whose message was taken out since`
    : `Answering ${nameIn(state, target.actor?.memberId)}`;
}

/** What the text in the composer is, where it is not simply the next message; Esc or the cross takes that away and nothing else. */
export function ComposerBanner({ draft, onCancel }: { draft: Draft; onCancel: () => void }) {
  const { state } = useRoom();
  const { edit, replyTo, replyToId } = draft;
  if (!edit && replyTo === undefined) return null;
  const target =
    edit?.what === 'held' ? undefined : state.messages.get(edit?.what === 'correct' ? edit.seq : (replyTo ?? 0));
  const quote =
    target && !target.hidden && isSame(target, replyToId) ? withNames(target.text, (id) => nameIn(state, id)) : '';
  const words = edit ? sayEdit(edit, target) : sayAnswered(state, target, replyToId);
  const Glyph = edit ? IconPencil : IconCornerUpLeft;
  return (
    <div className={classes.banner}>
      <Glyph size={14} stroke={1.75} aria-hidden />
      <strong>{words}</strong>
      {!edit && <span className={classes.quote}>{quote}</span>}
      <IconButton
        label={edit ? 'Leave it as it is' : 'Do not answer'}
        aria-keyshortcuts="Escape"
        icon={<IconX size={16} stroke={1.75} aria-hidden />}
        onClick={onCancel}
      />
    </div>
  );
}
