import { REPORT_REASON_MAX } from '@consilium/contracts';
import type { ReactNode } from 'react';
import type { Overridden } from '../gate/check/overridden';
import { useCheckedText } from '../gate/check/useCheckedText';
import { CheckedTextDialog } from '../gate/field/CheckedTextDialog';
import { sayRefusal } from './queries';

export interface NoteDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  words: ReactNode;
  confirm: string;
  /** Under which the note is kept on the device until it is sent. */
  keptAs: string;
  /** Whether it needs a note. */
  needed: boolean;
  onSend: (body: { note?: string } & Overridden) => Promise<unknown>;
}

/** Asks before something is done to an incident, with a note for the record. */
export function NoteDialog({ keptAs, needed, onSend, ...dialog }: NoteDialogProps) {
  const written = useCheckedText(keptAs);
  return (
    <CheckedTextDialog
      {...dialog}
      label={needed ? 'Note for the record' : 'Note for the record, if any'}
      max={REPORT_REASON_MAX}
      optional={!needed}
      written={written}
      sayFailure={sayRefusal}
      onSend={(note, overrides) => onSend({ ...(note && { note }), ...overrides })}
    />
  );
}
