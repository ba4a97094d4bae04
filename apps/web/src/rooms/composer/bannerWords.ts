import type { RoomMessage } from '@consilium/domain';
import type { DraftEdit } from '../../device/outboxStore';
import type { ComposerEdit } from '../slots/inRoom';
import { sayTime } from '../../ui/clock';

/** What an edit under way is. */
export function sayEdit({ what }: DraftEdit, target: RoomMessage | undefined, edits: readonly ComposerEdit[]): string {
  if (what === 'fix') return 'Mending a message that was not sent';
  return (
    edits.find((edit) => edit.what === what)?.words ??
    `Correcting your message${target ? ` of ${sayTime(target.at)}` : ''}`
  );
}

/** After a restore another message may stand at the seq that was answered. */
export const isSame = (target: RoomMessage, meantId: string | undefined): boolean =>
  meantId === undefined || target.id === meantId;

/** Whom the text in the composer answers; words on a target that is gone, since only the quote would be missing. */
export function sayAnswered(
  target: RoomMessage | undefined,
  meantId: string | undefined,
  nameOf: (memberId: string | null | undefined) => string,
): string {
  if (!target) return 'Answering an earlier message';
  if (!isSame(target, meantId))
    return 'What you were answering is gone: the room was restored from a backup. Choose again what this answers';
  const name = nameOf(target.actor?.memberId);
  if (!target.hidden) return `Answering ${name}`;
  const how = target.hidden.reason === 'retracted' ? 'retracted' : 'taken out';
  return `${name}’s message was ${how} since. Your answer still goes under it`;
}
