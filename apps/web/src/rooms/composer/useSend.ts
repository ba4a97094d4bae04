import type { TextOverride } from '@consilium/contracts';
import { namesToTokens, type NamedText } from '@consilium/domain';
import { useMutation } from '@tanstack/react-query';
// crypto.randomUUID exists only on https and localhost.
import { v4 as uuid } from 'uuid';
import { answer, api } from '../../api/client';
import { useColleagues } from '../../gate/check/colleagues';
import { useOutbox } from '../../realtime/OutboxProvider';
import type { Draft, DraftEdit } from '../../device/outboxStore';
import type { DraftInPlace } from '../../device/useDraft';
import { useRoom } from '../RoomContext';
import { useSlot } from '../slots/RoomFeatures';
import { useEach } from '../../ui/useEach';

/**
 * Sends what stands in the composer. A new or mended message goes by the outbox and leaves the composer at once; a correction, or
 * a change that a feature brings, stays there until the server has it.
 */
export function useSend(
  { change, finish }: Pick<DraftInPlace, 'change' | 'finish'>,
  onRefused: (error: unknown) => void,
) {
  const { state, connection } = useRoom();
  const outbox = useOutbox();
  const colleagues = useColleagues();
  const { roomId } = state;
  const onTheWire = (shown: NamedText): string => namesToTokens(shown, [...state.members.values()]).trim();

  const correction = useMutation({
    mutationFn: ({
      edit,
      overrides,
    }: {
      draft: Draft;
      edit: Extract<DraftEdit, { what: 'correct' }>;
      overrides: TextOverride[];
    }) =>
      answer(
        api.POST('/rooms/{id}/messages/{seq}/corrections', {
          params: { path: { id: roomId, seq: edit.seq } },
          body: {
            clientId: edit.clientId,
            text: onTheWire(edit),
            ...(edit.eventId && { eventId: edit.eventId }),
            ...(overrides.length > 0 && { overrides }),
          },
        }),
      ),
    onSuccess: (event, { draft }) => {
      connection.onEvent(event);
      finish(draft);
    },
    onError: onRefused,
  });
  const edits = useSlot('edit');
  const changes = useEach(
    edits.map(({ useChange }) => useChange),
    onTheWire,
    (edit) => change({ edit }),
    onRefused,
  );

  /** `overrides`: why findings in it may pass. */
  const send = (draft: Draft, overrides: TextOverride[]): void => {
    const { edit } = draft;
    const changing = changes[edits.findIndex(({ what }) => what === edit?.what)];
    if (edit && changing) return changing.isPending ? undefined : changing.mutate({ edit, overrides });
    if (edit?.what === 'correct') {
      const unchanged = state.messages.get(edit.seq)?.text === onTheWire(edit);
      if (unchanged) finish(draft);
      else if (!correction.isPending) correction.mutate({ draft, edit, overrides });
      return;
    }
    const { kind, replyTo, replyToId } = edit?.what === 'fix' ? edit : draft;
    const kept = outbox.add({
      clientId: uuid(),
      roomId,
      caseId: state.subject.id,
      text: onTheWire(edit ?? draft),
      kind,
      ...(replyTo !== undefined && { replyTo, replyToId }),
      ...(overrides.length > 0 && { overrides }),
      colleagues: [...colleagues],
    });
    if (edit) void kept.catch(() => undefined).then(() => outbox.forget(edit.clientId));
    // Storage refused by the browser: it is sent from this page's memory all the same.
    else void kept.catch(() => undefined);
    finish(draft);
  };
  const forgetFailure = (): void => {
    correction.reset();
    changes.forEach((one) => one.reset());
  };
  return {
    send,
    onTheWire,
    sending: correction.isPending || changes.some(({ isPending }) => isPending),
    failure: correction.error ?? changes.find(({ error }) => error)?.error ?? null,
    forgetFailure,
  };
}
