/** The name of a key press as shortcuts spell it: `mod+k`, `shift+F6`, `alt+1`, `g`, `?`. `mod` is Ctrl, or Cmd on a Mac. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const printable = event.key.length === 1;
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  // A printable key already carries its shift: `?`, not `shift+/`.
  if (event.shiftKey && !printable) parts.push('shift');
  parts.push(printable ? event.key.toLowerCase() : event.key);
  return parts.join('+');
}

/** Keys that produce text by themselves: never a shortcut inside a text field, and switchable off elsewhere. */
export const isSingleLetter = (key: string): boolean => [...key].length === 1;

const TEXT =
  'input:not([type=button],[type=checkbox],[type=radio],[type=submit]), textarea, select, [contenteditable=""], [contenteditable="true"]';
const OWN_LETTERS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** True where letters belong to what is focused: a field, or a menu or list that jumps by letter. */
export function typesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${TEXT}, ${OWN_LETTERS}`) !== null;
}

interface Keyed {
  keys: string;
}

const SEQUENCE_MS = 1_500;

/** Follows keys pressed one after the other ("g" then "h"). `match` answers the shortcut that this key completes. */
export function createKeySequence(now: () => number = Date.now) {
  let prefix = '';
  let until = 0;
  return {
    reset(): void {
      prefix = '';
    },
    match<S extends Keyed>(key: string, shortcuts: readonly S[]): S | undefined {
      const typed = prefix && now() < until ? `${prefix} ${key}` : key;
      prefix = '';
      const found = shortcuts.find(({ keys }) => keys === typed);
      if (found) return found;
      if (shortcuts.some(({ keys }) => keys.startsWith(`${key} `))) {
        prefix = key;
        until = now() + SEQUENCE_MS;
      }
      return undefined;
    },
  };
}
