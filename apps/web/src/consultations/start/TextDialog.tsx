import { Modal, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui';
import type { DialogProps } from '../useDesk';
import { sayRefusedMove } from '../queries';
import { useKeptText } from '../useKeptText';
import classes from './dialog.module.css';

export interface TextDialogProps extends DialogProps {
  title: string;
  /** What happens then. */
  words: ReactNode;
  label: string;
  max: number;
  confirm: string;
  /** Under which the text is kept on the device until it is sent. */
  keptAs: string;
  onSend: (text: string) => Promise<unknown>;
  /** A choice that goes with the text. */
  children?: ReactNode;
  /** Why it cannot be sent yet, besides its text. */
  notYet?: string;
}

/** Asks for a few sentences and sends them. What was typed is kept until it was sent, whatever happens meanwhile. */
export function TextDialog({ opened, onClose, title, words, label, max, confirm, keptAs, onSend, children, notYet }: TextDialogProps) {
  const { text, setText } = useKeptText(keptAs);
  const send = useMutation({
    mutationFn: () => onSend(text.trim()),
    onSuccess: () => {
      setText('');
      onClose();
    },
  });
  const close = (): void => {
    send.reset();
    onClose();
  };
  const missing = notYet ?? (text.trim() === '' ? 'Write it first' : text.trim().length > max ? `${text.trim().length - max} too many` : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing === undefined && !send.isPending) send.mutate();
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.words}>{words}</div>
        {children}
        <Textarea label={label} autosize minRows={3} maxRows={12} data-autofocus value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {send.error && (
          <p className={classes.failed} role="alert">
            {`${sayRefusedMove(send.error)} Your text is kept here.`}
          </p>
        )}
        <div className={classes.choice}>
          <Button type="submit" kind="primary" busy={send.isPending} notYet={missing}>
            {confirm}
          </Button>
          <Button onClick={close}>Not now</Button>
        </div>
      </form>
    </Modal>
  );
}
