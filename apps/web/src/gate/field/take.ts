import type { KeyboardEvent } from 'react';
import type { ShownFinding, TextCheck } from '../check/useCheck';
import { replaceIn } from './replace';
import { inPlace, type Replacement } from './words';

/** Puts a replacement in place of a finding; the text has the focus then. */
export function take(
  { control, setOpen }: TextCheck,
  { from, to }: ShownFinding,
  { inserts, typed }: Pick<Replacement, 'inserts' | 'typed'>,
): void {
  setOpen(null);
  if (!control) return;
  const words = inPlace(inserts, control.value.slice(0, from));
  replaceIn(control, { start: from, end: to }, words, typed ? from + words.length : undefined);
}

/** Replaces every certain finding that stands, from the last to the first so that the others keep their places. */
export function takeAllCertain(check: TextCheck): void {
  for (const finding of check.standing.filter(({ level }) => level === 'certain').toReversed())
    take(check, finding, { inserts: finding.replacement });
}

/** Alt R, wherever the focus is among what belongs to the text. */
export const asksReplaceAll = ({ altKey, code }: KeyboardEvent): boolean => altKey && code === 'KeyR';
