import type { TextOverride } from '@consilium/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRef, type FormEvent } from 'react';
import type { ButtonProps } from '../../ui';
import { notYetWords } from '../field/words';
import { beside, type Overridden } from './overridden';
import type { TextCheck } from './useCheck';

export interface CheckedFormParts {
  /** The checks of its texts, in the order in which they stand. */
  checks: readonly TextCheck[];
  /** Why it cannot be sent yet, besides what was found in its texts. */
  missing?: string | undefined;
  /** Sends the texts as they stand, with what lets their findings pass. */
  send: (overridden: Overridden) => Promise<unknown>;
  /** It was sent. Called also where the form was left meanwhile. */
  onSent?: (() => void) | undefined;
}

export interface CheckedForm {
  onSubmit: (event: FormEvent) => void;
  /** What the button that sends it takes. */
  button: Pick<ButtonProps, 'type' | 'busy' | 'notYet' | 'onClickCapture'>;
  /** Why the last sending was refused, or failed. */
  error: unknown;
  /** When the last sending that succeeded was begun, in milliseconds since 1970; null before that, and while it is sent again. */
  sentAt: number | null;
  /** Forgets the last sending. */
  reset: () => void;
}

/** One sending. It stays with the texts as they stood at the press, whatever is typed until it is answered. */
interface Sending extends Omit<CheckedFormParts, 'missing'> {
  overrides: readonly TextOverride[];
}

/**
 * A form whose texts pass the gate. Where something was found, a press leads to it; else the texts are scanned once more and sent, once
 * for any number of presses. What the server found is shown at its field.
 */
export function useCheckedForm({ checks, missing, send, onSent }: CheckedFormParts): CheckedForm {
  const underWay = useRef(false);
  const sending = useMutation({
    mutationFn: ({ send, overrides }: Sending) => send(beside(overrides)),
    onSuccess: (_, { onSent }) => onSent?.(),
    onError: (error, { checks }) => checks.forEach((check) => check.takeRefusal(error)),
    onSettled: () => void (underWay.current = false),
  });
  const standing = checks.find((check) => check.standing.length > 0);
  const notYet = missing ?? notYetWords(checks.flatMap((check) => check.standing));
  const submit = async (): Promise<void> => {
    if (standing) return standing.goToFirst();
    if (notYet !== undefined || underWay.current) return;
    underWay.current = true;
    const overrides = await settle(checks);
    if (overrides) sending.mutate({ checks, send, onSent, overrides });
    else underWay.current = false;
  };
  return {
    onSubmit(event) {
      event.preventDefault();
      void submit();
    },
    button: { type: 'submit', busy: sending.isPending, notYet, onClickCapture: standing?.goToFirst },
    error: sending.error,
    sentAt: sending.isSuccess ? sending.submittedAt : null,
    reset: sending.reset,
  };
}

/** The overrides of all texts; null where something stands in one, which has the focus then. */
async function settle(checks: readonly TextCheck[]): Promise<TextOverride[] | null> {
  const all: TextOverride[] = [];
  for (const check of checks) {
    const overrides = await check.settle();
    if (!overrides) return null;
    all.push(...overrides);
  }
  return all;
}
