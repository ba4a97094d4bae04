import type { ReactNode } from 'react';
import { Button } from './Button';
import { focusFirstField, sendByKeyboard, type DialogProps } from './dialogForm';
import { RefusedMove } from './RefusedMove';
import classes from './dialog.module.css';
import { Dialog } from './Dialog';

export interface ConfirmDialogProps extends DialogProps {
  title: string;
  /** What happens then, and fields where it needs any. */
  children: ReactNode;
  confirm: string;
  notYet?: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
}

/** Asks before something is done, and says why when it was refused. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  confirm,
  notYet,
  busy,
  error,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <form
        ref={focusFirstField}
        className={classes.form}
        onKeyDown={sendByKeyboard}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && notYet === undefined) onConfirm();
        }}
      >
        {children}
        <RefusedMove error={error} className="failed" />
        <div className={classes.choice}>
          <Button type="submit" kind="primary" busy={busy} notYet={notYet}>
            {confirm}
          </Button>
          <Button onClick={onClose}>Not now</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The dialog closes with what refused it last time forgotten. */
export const closing = (onClose: () => void, mutation: { reset: () => void }) => (): void => {
  mutation.reset();
  onClose();
};
