import type { KeyboardEvent } from 'react';
import classes from './listbox.module.css';

/**
 * Enter takes what is highlighted on the screen, and the first match where words were typed and nothing is highlighted yet.
 * Mantine goes by an index that a late timer may reset after the person's last key, so that Enter would do nothing.
 */
const takeWithEnter =
  (firstMatch: boolean) =>
  (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const input = event.currentTarget;
    const list = document.getElementById(input.getAttribute('aria-controls') ?? '');
    const option =
      list?.querySelector<HTMLElement>('[data-combobox-selected]') ??
      (firstMatch && !input.readOnly && input.value.trim() !== ''
        ? list?.querySelector<HTMLElement>('[data-combobox-option]:not([data-combobox-disabled])')
        : null);
    if (!option) return;
    event.preventDefault();
    event.stopPropagation();
    option.click();
  };

// The list itself scrolls, so that the keyboard reaches what is scrolled.
const scrolling = { withScrollArea: false, classNames: { options: classes.options } } as const;

/** For every list to choose from. */
export const listbox = { ...scrolling, onKeyDownCapture: takeWithEnter(true) } as const;

/** For suggestions beside free text: what was typed stands unless a suggestion is highlighted. */
export const suggestions = { ...scrolling, onKeyDownCapture: takeWithEnter(false) } as const;
