import type { HoldTold } from '@consilium/contracts';
import { isolated } from '../../ui/isolated';

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });
const names = (people: readonly HoldTold[]): string => list.format(people.map(({ displayName }) => displayName));

/** Who was told of a hold and who has opened it: "Told: A and B. Opened by A." */
export function sayTold(told: readonly HoldTold[]): string {
  const opened = told.filter(({ openedAt }) => openedAt !== null);
  return `Told: ${names(told)}. ${opened.length > 0 ? `Opened by ${names(opened)}.` : 'Nobody has opened it yet.'}`;
}

/** A text that somebody wrote, closed like a sentence, so that the next one does not run into it. */
export const asSentence = (text: string): string =>
  /[\p{L}\p{N})\]”"]$/u.test(text.trim()) ? `${isolated(text.trim())}.` : isolated(text);
