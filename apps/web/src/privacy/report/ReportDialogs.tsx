import { REPORT_REASON_MAX, type IdentifierLetter } from '@consilium/contracts';
import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answer, api } from '../../api';
import { listbox } from '../../cases/fields/listbox';
import { useRoom } from '../../rooms/RoomContext';
import { useKeptText } from '../../realtime/useKeptText';
import { useCheck } from '../check/useCheck';
import { CheckedTextDialog, type Overridden } from '../field/CheckedTextDialog';
import { LETTER_OPTIONS } from '../letters';
import { ReportContext } from './useReport';

/** Holds the question that a report begins with, so that the row it is about may go out of sight meanwhile. */
export function ReportDialogs({ children }: { children: ReactNode }) {
  const [seq, setSeq] = useState<number | null>(null);
  return (
    <ReportContext value={setSeq}>
      {children}
      <ReportDialog seq={seq} onClose={() => setSeq(null)} />
    </ReportContext>
  );
}

function ReportDialog({ seq, onClose }: { seq: number | null; onClose: () => void }) {
  const { state } = useRoom();
  const [category, setCategory] = useState<IdentifierLetter | null>(null);
  const { text, setText, onSent, kept } = useKeptText(`${state.roomId}/report/${seq ?? ''}`);
  const check = useCheck({ ...kept, text, profile: 'clinical' });
  const report = async (written: string, overrides: Overridden): Promise<void> => {
    if (seq === null) return;
    await answer(api.POST('/rooms/{id}/events/{seq}/report', { params: { path: { id: state.roomId, seq } }, body: { reason: written, ...(category && { category }), ...overrides } }));
    setCategory(null);
  };
  return (
    <CheckedTextDialog
      opened={seq !== null}
      onClose={onClose}
      title="Report an identifier"
      words="The text is hidden for everybody at once and goes to the privacy officers, who see who reported it; the room does not. Its author is asked to write it again without the identifier. Only the officers, two of them together, can bring it back."
      label="What you saw, without repeating it"
      max={REPORT_REASON_MAX}
      confirm="Hide it and report"
      check={check}
      setText={setText}
      onSent={onSent}
      onSend={report}
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
