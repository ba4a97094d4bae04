import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/** What browsers send for a key that an input method took. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether a key belongs to an input method: it takes or leaves a candidate and does nothing else. `isComposing` alone is not enough,
 * because Safari ends the composition before it sends the key that ended it.
 */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const { isComposing: under, keyCode } = 'nativeEvent' in event ? event.nativeEvent : event;
  return under || keyCode === TAKEN_BY_INPUT_METHOD;
}

/**
 * Keeps such keys from everything on the page that acts on Enter, Escape and arrows, libraries' menus, dialogs and search among it. What
 * the browser itself does with them stays. Ends with the function that it returns.
 */
export function shieldComposing(page: Window): () => void {
  const shield = (event: KeyboardEvent): void => {
    if (isComposing(event)) event.stopImmediatePropagation();
  };
  for (const name of ['keydown', 'keypress'] as const) page.addEventListener(name, shield, { capture: true });
  return () => {
    for (const name of ['keydown', 'keypress'] as const) page.removeEventListener(name, shield, { capture: true });
  };
}
