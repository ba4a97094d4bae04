import { comparisonsOf, limitOf, nameOf } from './condition';
import type { Condition, WrittenRule } from './rule';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The comparisons that a rule's words name in braces. */
export const placeholdersOf = ({ title, say }: WrittenRule): string[] =>
  [title, say].flatMap((text) => Array.from(text.matchAll(PLACEHOLDER), ([, name]) => name!));

/** A text of a rule with the numbers of its condition in the places of their names: "Pre-dose BP above 140 systolic". */
export function withNumbers(text: string, when: Condition): string {
  const numbers = new Map(comparisonsOf(when).map((comparison) => [nameOf(comparison), limitOf(comparison)]));
  return text.replace(PLACEHOLDER, (_, name: string) => String(numbers.get(name)));
}
