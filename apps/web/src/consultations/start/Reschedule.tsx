import { useState } from 'react';
import type { DialogProps } from '../useDesk';
import { useCommand } from '../queries';
import { closing, ConfirmDialog } from './ConfirmDialog';
import { momentOf } from './when';
import { WhenField } from './WhenField';

/** Moves a planned consultation to another time. */
export function Reschedule({ opened, onClose }: DialogProps) {
  const [field, setField] = useState('');
  const move = useCommand(onClose);
  const scheduledFor = momentOf(field);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, move)}
      title="Move the consultation"
      confirm="Move it"
      notYet={scheduledFor ? undefined : 'Choose a time first'}
      busy={move.isPending}
      error={move.error}
      onConfirm={() => scheduledFor && move.mutate({ action: 'schedule', scheduledFor })}
    >
      <WhenField value={field} onChange={setField} />
    </ConfirmDialog>
  );
}
