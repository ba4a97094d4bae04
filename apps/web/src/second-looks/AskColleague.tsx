import { OVERRIDE_REASON_LEAST, OVERRIDE_REASON_MAX, type SecondLookView } from '@consilium/contracts';
import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { disciplineLabel, listbox } from '../ui';
import { isReason } from '../gate/check/answers';
import type { Overridden } from '../gate/check/overridden';
import { useCheckedText } from '../gate/check/useCheckedText';
import { CheckedTextDialog } from '../gate/field/CheckedTextDialog';
import { secondLookKeys, secondLookRequests } from './requests';
import type { Colleague, SecondLookPlace } from '../gate/check/secondLook';
import { isolated } from '../ui/isolated';

export interface AskColleagueProps {
  opened: boolean;
  onClose: () => void;
  place: SecondLookPlace;
  /** As it is to be sent. */
  text: string;
  field: string;
  onAsked: (review: SecondLookView, reason: string) => void;
}

const labelOf = ({ displayName, discipline }: Colleague): string =>
  [isolated(displayName), discipline && disciplineLabel(discipline)].filter(Boolean).join(', ');

/** Asks somebody of the room whether what was found may stay. */
export function AskColleague({ opened, onClose, place, text, field, onAsked }: AskColleagueProps) {
  const client = useQueryClient();
  const [reviewerId, setReviewerId] = useState<string | null>(null);
  const written = useCheckedText(`${place.roomId}/ask/${field}`);
  const reason = written.check.text;
  const ask = async (sent: string, overrides: Overridden): Promise<void> => {
    const review = await secondLookRequests.ask({
      roomId: place.roomId,
      text,
      field,
      reviewerId: reviewerId ?? '',
      reason: sent,
      ...overrides,
    });
    onAsked(review, sent);
    await client.invalidateQueries({ queryKey: secondLookKeys.asked });
  };
  const short = reason.trim() !== '' && !isReason(reason) ? `At least ${OVERRIDE_REASON_LEAST} characters` : undefined;
  return (
    <CheckedTextDialog
      opened={opened}
      onClose={onClose}
      title="Ask a colleague"
      words="They alone see the text, for 15 minutes, and it is encrypted until then. If they agree that it identifies nobody, you can send it as it is. That you asked is recorded, never the text."
      label="Why this identifies nobody"
      max={OVERRIDE_REASON_MAX}
      confirm="Ask"
      notYet={reviewerId ? short : 'Choose a colleague first'}
      written={written}
      onSend={ask}
    >
      <Select
        label="Who takes a second look"
        data={place.colleagues.map((person) => ({ value: person.memberId, label: labelOf(person) }))}
        value={reviewerId}
        onChange={setReviewerId}
        {...listbox}
        allowDeselect={false}
        withCheckIcon={false}
      />
    </CheckedTextDialog>
  );
}
