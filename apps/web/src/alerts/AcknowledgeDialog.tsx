import { ACKNOWLEDGEMENT_REASONS, type AcknowledgementReason } from '@consilium/clinical';
import { ALERT_NOTE_MAX } from '@consilium/contracts';
import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Overridden } from '../gate/check/overridden';
import { useCheckedText } from '../gate/check/useCheckedText';
import { CheckedTextDialog } from '../gate/field/CheckedTextDialog';
import { listbox } from '../ui';
import { acknowledgeAlert, alertKeys, type SafetyAlert } from './queries';

const REASONS = ACKNOWLEDGEMENT_REASONS.map(({ code, label }) => ({ value: code, label }));
const asksForNote = (reason: AcknowledgementReason | null): boolean =>
  ACKNOWLEDGEMENT_REASONS.some(({ code, note }) => code === reason && note);

interface AcknowledgeDialogProps {
  caseId: string;
  alert: SafetyAlert;
  opened: boolean;
  onClose: () => void;
}

/** Asks why an alert is quieted. It stands on, for everybody, until the facts no longer fire it. */
export function AcknowledgeDialog({ caseId, alert, opened, onClose }: AcknowledgeDialogProps) {
  const client = useQueryClient();
  const [reason, setReason] = useState<AcknowledgementReason | null>(null);
  const written = useCheckedText(`acknowledge:${alert.id}`, caseId);
  const needed = alert.noteNeeded || asksForNote(reason);
  const send = async (note: string, overrides: Overridden): Promise<void> => {
    await acknowledgeAlert(alert.id, { reason: reason!, ...(note && { note }), ...overrides });
    await client.invalidateQueries({ queryKey: alertKeys.of(caseId) });
  };
  return (
    <CheckedTextDialog
      opened={opened}
      onClose={onClose}
      title={`Acknowledge: ${alert.title}`}
      words={
        <p>
          It becomes quiet on every device and stands on: it closes when the facts that fire it are no longer so.
          Everybody in the room reads the note, whatever the consent leaves out for them.
        </p>
      }
      label={needed ? 'Note' : 'Note, if there is more to say'}
      max={ALERT_NOTE_MAX}
      confirm="Acknowledge"
      notYet={reason === null ? 'Choose a reason first' : undefined}
      optional={!needed}
      written={written}
      onSend={send}
    >
      <Select label="Why" data={REASONS} value={reason} onChange={setReason} {...listbox} withCheckIcon={false} />
    </CheckedTextDialog>
  );
}
