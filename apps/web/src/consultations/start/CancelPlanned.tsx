import type { DialogProps } from '../../ui';
import { useCommand } from '../queries';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';
import classes from '../../ui/dialog.module.css';

/** Takes a planned consultation off. */
export function CancelPlanned({ opened, onClose }: DialogProps) {
  const cancel = useCommand(onClose);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, cancel)}
      title="Cancel the planned consultation?"
      confirm="Cancel the consultation"
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ action: 'cancel' })}
    >
      <p className={classes.words}>
        Everybody in the room sees that it was cancelled. Another one can be planned at any time.
      </p>
    </ConfirmDialog>
  );
}
