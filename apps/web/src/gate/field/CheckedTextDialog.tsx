import { Textarea } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { sayError } from '../../api';
import { Button, focusFirstField, goToFirstField, sendByKeyboard } from '../../ui';
import type { Overridden } from '../check/overridden';
import { useCheckedForm } from '../check/useCheckedForm';
import type { CheckedText } from '../check/useCheckedText';
import type { SecondLook } from '../check/secondLook';
import classes from '../../ui/dialog.module.css';
import { ScannedField } from './ScannedField';
import { Refusal } from '../../ui/Refusal';
import { Dialog } from '../../ui/Dialog';
import { useReturnFocus } from '../../ui/useReturnFocus';

export interface CheckedTextDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What happens then. */
  words: ReactNode;
  label: string;
  max: number;
  confirm: string;
  written: CheckedText;
  look?: SecondLook;
  onSend: (text: string, overrides: Overridden) => Promise<unknown>;
  /** Why it was refused; the problem's own words unless said. */
  sayFailure?: (error: unknown) => string;
  /** A choice that goes with the text, made before it. */
  children?: ReactNode;
  /** What is said of the text once it is written. */
  after?: ReactNode;
  /** Why it cannot be sent yet, besides its text. */
  notYet?: string;
  /** May be sent without a text. */
  optional?: boolean;
  /** Stands in its place on the page and covers nothing, so that what it speaks of can be read meanwhile. */
  inline?: boolean;
}

/** Asks for a few sentences, checks and sends them. What was typed stays until it was sent. */
export function CheckedTextDialog({
  opened,
  onClose,
  title,
  words,
  label,
  max,
  confirm,
  written: { check, ready, setText, onSent },
  look,
  onSend,
  sayFailure = sayError,
  children,
  after,
  notYet,
  optional = false,
  inline = false,
}: CheckedTextDialogProps) {
  const text = check.text.trim();
  const unwritten =
    text === '' && !optional ? `Write ${/^(reason|why)/i.test(label) ? 'a reason' : 'it'} first` : undefined;
  const form = useCheckedForm({
    checks: [check],
    missing: notYet ?? unwritten ?? (text.length > max ? `${text.length - max} too many` : undefined),
    send: (overridden) => onSend(text, overridden),
    onSent: () => {
      onSent();
      onClose();
    },
  });
  const close = (): void => {
    form.reset();
    onClose();
  };
  const fields = (
    <form
      ref={inline ? undefined : focusFirstField}
      className={classes.form}
      onSubmit={form.onSubmit}
      onKeyDown={sendByKeyboard}
    >
      <div className={classes.words}>{words}</div>
      {children}
      <ScannedField check={check} name={label} onAsk={look?.ask} notice>
        {(ref) => (
          <Textarea
            ref={ref}
            label={label}
            autosize
            minRows={inline ? 2 : 3}
            maxRows={inline ? 6 : 12}
            readOnly={!ready}
            value={check.text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </ScannedField>
      {look?.state}
      {after}
      <Refusal error={form.error} say={sayFailure}>
        Your text is kept here.
      </Refusal>
      <div className={classes.choice}>
        <Button {...form.button} kind="primary">
          {confirm}
        </Button>
        <Button onClick={close}>Not now</Button>
      </div>
    </form>
  );
  if (inline) return opened && <Inline title={title}>{fields}</Inline>;
  return (
    // The dialog stands elsewhere on the page, but its keys and its form would reach what it was opened from.
    <div onKeyDown={(event) => event.stopPropagation()} onSubmit={(event) => event.stopPropagation()}>
      <Dialog opened={opened} onClose={close} title={title}>
        {fields}
      </Dialog>
    </div>
  );
}

/** In its place on the page; it takes the focus as it opens, and gives it back. */
function Inline({ title, children }: { title: string; children: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  useReturnFocus(true);
  useEffect(() => goToFirstField(section.current), []);
  return (
    <section ref={section} className={classes.inline} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}
