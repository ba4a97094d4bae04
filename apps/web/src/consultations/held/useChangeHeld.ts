import type { TextOverride } from '@consilium/contracts';
import type { NamedText } from '@consilium/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../api';
import type { DraftEdit } from '../../device/outboxStore';
import { useRoom } from '../../rooms/RoomContext';
import { consultationKeys } from '../keys';
import { requests } from '../requests';

type HeldEdit = Extract<DraftEdit, { what: 'held' }>;

/**
 * Changes a held recommendation to what stands in the composer. Where its phase began meanwhile it stands in the log, and the text
 * becomes a correction of it, which its author still sends.
 * @param next what stands in the composer then; undefined when nothing is under change any more
 */
export function useChangeHeld(
  onTheWire: (shown: NamedText) => string,
  next: (edit: DraftEdit | undefined) => void,
  onRefused: (error: unknown) => void,
) {
  const { state, connection } = useRoom();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ edit, overrides }: { edit: HeldEdit; overrides: TextOverride[] }) =>
      requests.changeHeld(state.roomId, edit.heldId, {
        version: edit.version,
        text: onTheWire(edit),
        ...(overrides.length > 0 && { overrides }),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: consultationKeys.held(state.roomId) });
      next(undefined);
    },
    onError: (error, { edit: { clientId, correctionId, text, named } }) => {
      onRefused(error);
      if (!(error instanceof ProblemError) || error.code !== 'recommendation.opened') return;
      const messages = connection.getSnapshot().state?.messages.values() ?? [];
      const opened = [...messages].find((message) => message.clientId === clientId);
      if (opened) next({ what: 'correct', seq: opened.seq, clientId: correctionId, text, named });
    },
  });
}
