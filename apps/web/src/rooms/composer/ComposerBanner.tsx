import type { RoomMessage } from '@consilium/domain';
import { IconCornerUpLeft, IconPencil, IconX } from '@tabler/icons-react';
import type { Draft, DraftEdit } from '../../realtime/outbox-store';
import { IconButton, sayTime } from '../../ui';
import { plainText } from '../discussion/MessageItem';
import { nameIn, useRoom } from '../RoomContext';
import classes from './Composer.module.css';

function sayEdit({ what }: DraftEdit, target: RoomMessage | undefined): string {
  if (what === 'fix') return 'Mending a message that was not sent';
  return what === 'held' ? 'Changing your held recommendation' : `Correcting your message${target ? ` of ${sayTime(target.at)}` : ''}`;
}

/** What the text in the composer is, where it is not simply the next message; Esc or the cross takes that away and nothing else. */
export function ComposerBanner({ draft, onCancel }: { draft: Draft; onCancel: () => void }) {
  const { state } = useRoom();
  const { edit, replyTo } = draft;
  if (!edit && replyTo === undefined) return null;
  const target = edit?.what === 'held' ? undefined : state.messages.get(edit?.what === 'correct' ? edit.seq : (replyTo ?? 0));
  const quote = target && !target.hidden ? plainText(target.text, (id) => nameIn(state, id)) : '';
  const words = edit
    ? sayEdit(edit, target)
    : `Answering ${target ? nameIn(state, target.actor?.memberId) : 'an earlier message'}`;
  const Glyph = edit ? IconPencil : IconCornerUpLeft;
  return (
    <div className={classes.banner}>
      <Glyph size={14} stroke={1.75} aria-hidden />
      <strong>{words}</strong>
      {!edit && <span className={classes.quote}>{quote}</span>}
      <IconButton label={edit ? 'Leave it as it is' : 'Do not answer'} aria-keyshortcuts="Escape" icon={<IconX size={16} stroke={1.75} aria-hidden />} onClick={onCancel} />
    </div>
  );
}
