import type { TextOverride } from '@consilium/contracts';
import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { sayError } from '../../api';
import { Button, focusFirstField, goToFirstField, sendByKeyboard } from '../../ui';
import type { TextCheck } from '../check/useCheck';
import type { SecondLook } from '../check/secondLook';
import classes from '../../ui/dialog.module.css';
import { ScannedField } from './ScannedField';
import { notYetWords } from './words';
import { Refusal } from '../../ui/Refusal';
import { Dialog } from '../../ui/Dialog';
import { useReturnFocus } from '../../ui/useReturnFocus';

/** Why findings in a text may pass, as the body of a request takes it. */
export interface Overridden {
  overrides?: TextOverride[];
}

export const beside = (overrides: readonly TextOverride[]): Overridden =>
  overrides.length > 0 ? { overrides: [...overrides] } : {};

export interface CheckedTextDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What happens then. */
  words: ReactNode;
  label: string;
  max: number;
  confirm: string;
  /** The check of the text that `setText` changes. */
  check: TextCheck;
  setText: (text: string) => void;
  /** It was sent, so it leaves. */
  onSent: () => void;
  look?: SecondLook;
  onSend: (text: string, overrides: Overridden) => Promise<unknown>;
  /** Why it was refused; the problem's own words unless said. */
  sayFailure?: (error: unknown) => string;
  /** A choice that goes with the text, made before it. */
  children?: ReactNode;
  /** What is said of the text once it is written. */
  after?: ReactNode;
  /** The device was asked for what was kept of it: only then it takes what is typed. */
  ready: boolean;
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
  check,
  setText,
  onSent,
  look,
  onSend,
  sayFailure = sayError,
  children,
  after,
  ready,
  notYet,
  optional = false,
  inline = false,
}: CheckedTextDialogProps) {
  const text = check.text.trim();
  const send = useMutation({
    mutationFn: (overrides: TextOverride[]) => onSend(text, beside(overrides)),
    onSuccess: () => {
      onSent();
      onClose();
    },
    onError: (error) => void check.takeRefusal(error),
  });
  const close = (): void => {
    send.reset();
    onClose();
  };
  const unwritten =
    text === '' && !optional ? `Write ${/^(reason|why)/i.test(label) ? 'a reason' : 'it'} first` : undefined;
  const missing =
    notYet ?? unwritten ?? (text.length > max ? `${text.length - max} too many` : notYetWords(check.standing));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (check.standing.length > 0) check.goToFirst();
    else if (missing === undefined && !send.isPending)
      void check.settle().then((overrides) => overrides && send.mutate(overrides));
  };
  const form = (
    <form
      ref={inline ? undefined : focusFirstField}
      className={classes.form}
      onSubmit={submit}
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
      <Refusal error={send.error} say={sayFailure}>
        Your text is kept here.
      </Refusal>
      <div className={classes.choice}>
        <Button
          type="submit"
          kind="primary"
          busy={send.isPending}
          notYet={missing}
          onClickCapture={check.standing.length > 0 ? check.goToFirst : undefined}
        >
          {confirm}
        </Button>
        <Button onClick={close}>Not now</Button>
      </div>
    </form>
  );
  if (inline) return opened && <Inline title={title}>{form}</Inline>;
  return (
    // The dialog stands elsewhere on the page, but its keys and its form would reach what it was opened from.
    <div onKeyDown={(event) => event.stopPropagation()} onSubmit={(event) => event.stopPropagation()}>
      <Dialog opened={opened} onClose={close} title={title}>
        {form}
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
