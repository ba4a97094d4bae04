import type { TextControl } from '../check/useCheck';

/** Where the caret stands after `start`–`end` became `length` characters: it stays with the words around it. */
export function caretAfter(caret: number, { start, end }: { start: number; end: number }, length: number): number {
  if (caret <= start) return caret;
  return caret >= end ? caret + length - (end - start) : start + length;
}

/**
 * Puts `text` in place of `start`–`end` as if it had been typed: one step of the browser's own undo, and the field hears of it.
 * @param at where the caret goes; where it belongs after the change unless said
 */
export function replaceIn(
  control: TextControl,
  place: { start: number; end: number },
  text: string,
  at?: number,
): void {
  const caret = at ?? caretAfter(control.selectionStart ?? place.end, place, text.length);
  control.focus();
  control.setSelectionRange(place.start, place.end);
  // Old, but the one way that keeps the undo history.
  const typed = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!typed) {
    control.setRangeText(text, place.start, place.end, 'end');
    control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  }
  control.setSelectionRange(caret, caret);
}
