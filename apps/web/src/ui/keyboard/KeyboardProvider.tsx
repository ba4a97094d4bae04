import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { isComposing, shieldComposing } from './composing';
import { createKeySequence, isSingleLetter, keyOf, typesText } from './keys';
import { readSingleKeys, writeSingleKeys } from './preference';

export interface Shortcut {
  /** `?`, `g h` (one after the other), `mod+k`, `F6`, `shift+F6`, `[`. */
  keys: string;
  /** What it does, for the map: "Next message". */
  label: string;
  /** Head in the map under which it stands. */
  group: string;
  /** Absent for keys that a component handles itself and the map only names. */
  run?: (event: KeyboardEvent) => void;
}

interface KeyboardValue {
  register: (read: () => Shortcut) => () => void;
  list: () => Shortcut[];
  singleKeys: boolean;
  setSingleKeys: (on: boolean) => void;
}

const KeyboardContext = createContext<KeyboardValue | null>(null);

/** The map of shortcuts that are in force, and the switch for single letters. */
export function useKeyboard(): KeyboardValue {
  const value = useContext(KeyboardContext);
  if (!value) throw new Error('useKeyboard needs a KeyboardProvider above it');
  return value;
}

/** One listener for the whole page; what was registered last wins, so a dialog's keys go before its page's. */
export function KeyboardProvider({ children }: { children: ReactNode }) {
  const shortcuts = useRef(new Map<symbol, () => Shortcut>());
  const [singleKeys, setOn] = useState(readSingleKeys);

  const list = useCallback(() => [...shortcuts.current.values()].map((read) => read()), []);
  const register = useCallback((read: () => Shortcut) => {
    const id = Symbol('shortcut');
    shortcuts.current.set(id, read);
    return () => void shortcuts.current.delete(id);
  }, []);
  const setSingleKeys = useCallback((on: boolean) => {
    writeSingleKeys(on);
    setOn(on);
  }, []);

  useEffect(() => shieldComposing(window), []);
  useEffect(() => {
    const sequence = createKeySequence();
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event)) return;
      const key = keyOf(event);
      if (isSingleLetter(key) && (!singleKeys || typesText(event.target))) return sequence.reset();
      const candidates = list().reverse();
      const found = sequence.match(key, candidates);
      if (!found?.run) return;
      event.preventDefault();
      found.run(event);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [list, singleKeys]);

  const value = useMemo(
    () => ({ register, list, singleKeys, setSingleKeys }),
    [register, list, singleKeys, setSingleKeys],
  );
  return <KeyboardContext.Provider value={value}>{children}</KeyboardContext.Provider>;
}
