import { withNames } from '@consilium/domain';
import { IconCornerUpLeft, IconPencil, IconX } from '@tabler/icons-react';
import type { Draft } from '../../device/outboxStore';
import { IconButton } from '../../ui';
import { nameIn, useRoom } from '../RoomContext';
import { useSlot } from '../slots/RoomFeatures';
import { isSame, sayAnswered, sayEdit } from './bannerWords';
import classes from './Composer.module.css';

/** What the text in the composer is, where it is not simply the next message; Esc or the cross takes that away and nothing else. */
export function ComposerBanner({ draft, onCancel }: { draft: Draft; onCancel: () => void }) {
  const { state } = useRoom();
  const edits = useSlot('edit');
  const { edit, replyTo, replyToId } = draft;
  if (!edit && replyTo === undefined) return null;
  const nameOf = (id: string | null | undefined): string => nameIn(state, id);
  const target =
    edit && edit.what !== 'correct' && edit.what !== 'fix'
      ? undefined
      : state.messages.get(edit?.what === 'correct' ? edit.seq : (replyTo ?? 0));
  const quote = target && !target.hidden && isSame(target, replyToId) ? withNames(target.text, nameOf) : '';
  const words = edit ? sayEdit(edit, target, edits) : sayAnswered(target, replyToId, nameOf);
  const Glyph = edit ? IconPencil : IconCornerUpLeft;
  return (
    <div className={classes.banner}>
      <Glyph size={14} aria-hidden />
      <strong aria-live="polite">{words}</strong>
      {!edit && <span className={classes.quote}>{quote}</span>}
      <IconButton
        label={edit ? 'Leave it as it is' : 'Do not answer'}
        aria-keyshortcuts="Escape"
        icon={<IconX aria-hidden />}
        onClick={onCancel}
      />
    </div>
  );
}
