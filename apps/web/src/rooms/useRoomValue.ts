import { abilitiesIn, everybodyIn, tokensToNames, type RoomMessage, type RoomState } from '@consilium/domain';
import { useCallback, useMemo, type RefObject } from 'react';
import { v4 as uuid } from 'uuid';
import type { Draft, DraftEdit } from '../device/outboxStore';
import type { RoomConnection } from '../realtime/roomConnection';
import type { ComposerHandle } from './composer/Composer';
import type { RoomValue } from './RoomContext';

export interface RoomValueParts {
  title: string;
  part2: boolean;
  state: RoomState | null;
  connection: RoomConnection;
  memberId: string;
  /** A correction or a mended message that is under way. */
  edit: DraftEdit | undefined;
  change: (next: Partial<Draft>) => void;
  composer: RefObject<ComposerHandle | null>;
}

/** What a room's rows share with its composer. A text that is under way is never replaced by another: it is finished or left first. */
export function useRoomValue({
  title,
  part2,
  state,
  connection,
  memberId,
  edit,
  change,
  composer,
}: RoomValueParts): RoomValue | null {
  const busy = edit !== undefined;
  const focusComposer = useCallback(() => composer.current?.focus(), [composer]);
  const beginEdit = useCallback(
    (next: DraftEdit) => {
      const room = connection.getSnapshot().state;
      // Who is no member any more keeps the name too.
      if (!busy) change({ edit: { ...next, ...tokensToNames(next.text, room ? everybodyIn(room) : []) } });
      focusComposer();
    },
    [busy, change, connection, focusComposer],
  );
  const reply = useCallback(
    (message: RoomMessage) => {
      change({ replyTo: message.seq, replyToId: message.id });
      focusComposer();
    },
    [change, focusComposer],
  );
  const correct = useCallback(
    ({ seq, id, text }: RoomMessage) => beginEdit({ what: 'correct', seq, eventId: id, clientId: uuid(), text }),
    [beginEdit],
  );
  const rewrite = useCallback(
    ({ kind, replyTo }: RoomMessage) => {
      change({ kind, replyTo, replyToId: undefined });
      focusComposer();
    },
    [change, focusComposer],
  );
  return useMemo(
    () =>
      state && {
        title,
        part2,
        state,
        connection,
        memberId,
        abilities: abilitiesIn(state, memberId),
        reply,
        correct,
        rewrite,
        edit: beginEdit,
        focusComposer,
      },
    [title, part2, state, connection, memberId, reply, correct, rewrite, beginEdit, focusComposer],
  );
}
