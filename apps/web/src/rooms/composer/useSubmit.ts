import type { TextOverride } from '@consilium/contracts';
import type { NamedText } from '@consilium/domain';
import { useEffect, useRef } from 'react';
import type { TextCheck } from '../../gate/check/useCheck';
import type { Draft } from '../../device/outboxStore';

export interface SubmitParts {
  draft: Draft | null;
  /** What of it stands in the composer. */
  shown: NamedText;
  check: Pick<TextCheck, 'settle'>;
  send: (draft: Draft, overrides: TextOverride[]) => void;
  /** There is something that may be sent. */
  ready: boolean;
}

/** A moment in which the composer shows what the sending before left. */
const drawn = (): Promise<void> => new Promise((over) => setTimeout(over));

/**
 * Checks and sends what stands in the composer when it is called, one after the other: the next is begun once the one before has left, so
 * that each goes with its own kind and answer. It goes on where the room was left meanwhile.
 */
export function useSubmit(parts: SubmitParts): () => void {
  const latest = useRef(parts);
  const under = useRef<{ text: string; over: Promise<void> } | null>(null);
  useEffect(() => void (latest.current = parts));

  const submitNow = async (): Promise<void> => {
    const { draft, shown, check, send, ready } = latest.current;
    if (!draft || !ready) return;
    const overrides = await check.settle();
    const since = latest.current.shown.text;
    // An edit that went on meanwhile waits for the next press.
    if (draft.edit) return overrides && since === shown.text ? send(draft, overrides) : undefined;
    // Where something was found, and other words stand there by now, the outbox says so and leads back to it.
    if (overrides || !since.startsWith(shown.text)) send(draft, overrides ?? []);
    await drawn();
  };

  return () => {
    const { text } = latest.current.shown;
    // The same text twice is one press that was held too long.
    if (under.current?.text === text) return;
    const over = (under.current?.over ?? Promise.resolve()).then(submitNow);
    const mine = { text, over };
    under.current = mine;
    void over.finally(() => {
      if (under.current === mine) under.current = null;
    });
  };
}
