import { labelOf, scan, type Label } from '@consilium/deid';

/** A line of the command's input. */
export interface Document {
  id: string | number;
  text: string;
}

export interface Span {
  start: number;
  end: number;
  label: Label;
}

export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'id' in value &&
  (typeof value.id === 'string' || typeof value.id === 'number');

/** The findings of both levels as the command tells them; offsets are UTF-16, `end` exclusive. */
export const spansOf = (text: string): Span[] =>
  scan(text).map(({ start, end, category }) => ({ start, end, label: labelOf(category, text.slice(start, end)) }));
