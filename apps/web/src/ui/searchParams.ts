import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';

const AFTER = 250;

/** Sets one filter of the address, or takes it away, without a new entry in the history. */
export function useSetParam(): (name: string, value: string | null) => void {
  const [, setSearch] = useSearchParams();
  return (name, value) =>
    setSearch(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
}

interface TextParam {
  /** What stands in the field now. */
  text: string;
  /** What to ask for: the words once the typing paused. */
  asked: string;
  type: (text: string) => void;
  clear: () => void;
}

/** Words of a filter that live in the address. The field keeps its own copy: an address changes too late for fast typing. */
export function useTextParam(name: string): TextParam {
  const [search] = useSearchParams();
  const set = useSetParam();
  const asked = search.get(name) ?? '';
  const [text, setText] = useState(asked);
  const write = useDebouncedCallback((words: string) => set(name, words.trim()), AFTER);
  const type = (words: string): void => {
    setText(words);
    write(words);
  };
  return { text, asked, type, clear: () => setText('') };
}
