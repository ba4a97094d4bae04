import { REPORT_REASON_MAX, type IdentifierLetter } from '@consilium/contracts';
import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answer, api, sayError } from '../api';
import { useServerNow } from '../ui/useServerNow';
import { useRoom } from '../rooms/RoomContext';
import { useKeptText } from '../gate/check/useKeptText';
import { Button, listbox } from '../ui';
import dialog from '../ui/dialog.module.css';
import { useCheck } from '../gate/check/useCheck';
import { CheckedTextDialog, type Overridden } from '../gate/field/CheckedTextDialog';
import { LETTER_OPTIONS } from './letters';
import { ReportContext } from '../rooms/useReport';

/** Hides at the press and asks for words afterwards; stands here, so that the row it is about may go out of sight meanwhile. */
export function ReportDialogs({ children }: { children: ReactNode }) {
  const { state } = useRoom();
  const [seq, setSeq] = useState<number | null>(null);
  const hide = useMutation({
    mutationFn: (at: number) =>
      answer(
        api.POST('/rooms/{id}/events/{seq}/report', { params: { path: { id: state.roomId, seq: at } }, body: {} }),
      ),
  });
  const report = (at: number): void => {
    setSeq(at);
    hide.mutate(at);
  };
  return (
    <ReportContext value={report}>
      {children}
      <ReportDialog seq={seq} hide={hide} onClose={() => setSeq(null)} />
    </ReportContext>
  );
}

interface Hiding {
  data: { undoUntil: string | null } | undefined;
  error: unknown;
  isPending: boolean;
  mutate: (seq: number) => void;
}

function ReportDialog({ seq, hide, onClose }: { seq: number | null; hide: Hiding; onClose: () => void }) {
  const { state } = useRoom();
  const [category, setCategory] = useState<IdentifierLetter | null>(null);
  const { text, setText, onSent, kept } = useKeptText(`${state.roomId}/report/${seq ?? ''}`, state.subject.id);
  const check = useCheck({ ...kept, text, profile: 'clinical' });
  const path = { id: state.roomId, seq: seq ?? 0 };
  const describe = async (written: string, overrides: Overridden): Promise<void> => {
    await answer(
      api.PUT('/rooms/{id}/events/{seq}/report', {
        params: { path },
        body: { reason: written, ...(category && { category }), ...overrides },
      }),
    );
    setCategory(null);
  };
  const hidden = hide.data !== undefined && !hide.isPending;
  return (
    <CheckedTextDialog
      opened={seq !== null}
      onClose={onClose}
      title={hidden ? 'Hidden and reported' : 'Report an identifier'}
      words={
        <>
          <p>
            The text is hidden for everybody and goes to the privacy officers, who see who reported it; the room does
            not. Its author is asked to write it again without the identifier. Only the officers, two of them together,
            can bring it back.
          </p>
          {hide.error ? (
            <p role="alert" className={dialog.failed}>
              {`${sayError(hide.error)} The text was not hidden. `}
              <Button size="small" onClick={() => seq !== null && hide.mutate(seq)}>
                Try again
              </Button>
            </p>
          ) : null}
          {hidden && hide.data?.undoUntil && <Undo path={path} until={hide.data.undoUntil} onUndone={onClose} />}
        </>
      }
      label="What you saw, without repeating it"
      max={REPORT_REASON_MAX}
      confirm="Send the words"
      notYet={hidden ? undefined : 'It is being hidden first'}
      check={check}
      setText={setText}
      onSent={onSent}
      onSend={describe}
    >
      <Select
        label="What kind of identifier"
        description="Leave it open if you cannot tell."
        data={LETTER_OPTIONS}
        value={category}
        onChange={setCategory}
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the kind' }}
        {...listbox}
        withCheckIcon={false}
      />
    </CheckedTextDialog>
  );
}

/** Takes a slip back, as long as that is open. */
function Undo({ path, until, onUndone }: { path: { id: string; seq: number }; until: string; onUndone: () => void }) {
  const left = Math.ceil((Date.parse(until) - useServerNow(true)) / 1_000);
  const undo = useMutation({
    mutationFn: () => answer(api.DELETE('/rooms/{id}/events/{seq}/report', { params: { path } })),
    onSuccess: onUndone,
  });
  if (left <= 0 && !undo.error) return null;
  return (
    <p>
      <Button size="small" busy={undo.isPending} onClick={() => undo.mutate()}>
        {`Undo, ${Math.max(0, left)} s`}
      </Button>
      {undo.error ? (
        <span role="alert" className={dialog.failed}>
          {` ${sayError(undo.error)}`}
        </span>
      ) : null}
    </p>
  );
}
