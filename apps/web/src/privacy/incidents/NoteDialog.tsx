import { REPORT_REASON_MAX } from '@consilium/contracts';
import { useState, type ReactNode } from 'react';
import { useCheck } from '../check/useCheck';
import { CheckedTextDialog, type Overridden } from '../field/CheckedTextDialog';
import { sayRefusal } from './queries';

export interface NoteDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  words: ReactNode;
  confirm: string;
  /** Whether it needs a note. */
  needed: boolean;
  onSend: (body: { note?: string } & Overridden) => Promise<unknown>;
}

/** Asks before something is done to an incident, with a note for the record. */
export function NoteDialog({ needed, onSend, ...dialog }: NoteDialogProps) {
  const [note, setNote] = useState('');
  const check = useCheck({ text: note, profile: 'clinical' });
  return (
    <CheckedTextDialog
      {...dialog}
      label={needed ? 'Note for the record' : 'Note for the record, if any'}
      max={REPORT_REASON_MAX}
      optional={!needed}
      check={check}
      setText={setNote}
      sayFailure={sayRefusal}
      onSend={(text, overrides) => onSend({ ...(text && { note: text }), ...overrides })}
    />
  );
}
