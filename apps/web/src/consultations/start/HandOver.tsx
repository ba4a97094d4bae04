import { useState } from 'react';
import type { DialogProps } from '../../ui';
import { useCommand } from '../queries';
import { useConsultation } from '../useConsultation';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';
import { PersonSelect } from '../../rooms/PersonSelect';

/** Gives the facilitation to somebody else in the room. */
export function HandOver({ opened, onClose }: DialogProps) {
  const { facts } = useConsultation();
  const [memberId, setMemberId] = useState<string | null>(null);
  const hand = useCommand(() => {
    setMemberId(null);
    onClose();
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, hand)}
      title="Hand the facilitation over"
      confirm="Hand over"
      notYet={memberId ? undefined : 'Choose somebody first'}
      busy={hand.isPending}
      error={hand.error}
      onConfirm={() => memberId && hand.mutate({ action: 'facilitator', memberId })}
    >
      <PersonSelect
        label="Who facilitates"
        description="Only the facilitator moves the phases."
        value={memberId}
        onChange={setMemberId}
        without={facts?.facilitatorId}
      />
    </ConfirmDialog>
  );
}
