import { useRef, useState } from 'react';
import { useKeptText, type KeptText } from './useKeptText';

export interface EditedText extends KeptText {
  changed: boolean;
}

/** A text that is saved already and changed in its place. What was typed is kept on the device under `keptAs` until it is saved. */
export function useEditedText(keptAs: string, saved: string): EditedText {
  const written = useKeptText(keptAs);
  const [typed, setTyped] = useState<string | null>(null);
  const last = useRef<string | null>(null);
  const text = typed ?? (written.text || saved);
  return {
    ...written,
    text,
    changed: text.trim() !== saved,
    setText(next) {
      last.current = next;
      setTyped(next);
      written.setText(next === saved ? '' : next);
    },
    onSent() {
      written.onSent();
      // What was typed since it was sent is the next change.
      if (last.current !== null && last.current !== text) return written.setText(last.current);
      last.current = null;
      setTyped(null);
    },
  };
}
