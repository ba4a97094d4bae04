import type { CasePresentation, PresentationField } from '@consilium/clinical';
import { changedFields } from '@consilium/domain';
import type { Edits } from './sendable';
import { contentOf, hasBlankRows, sameContent, withBlankRows } from './rows';

/**
 * Per edited field the answers that its edit knew of: what the server had when the edit began, then what was sent from here without an
 * answer, since that may have arrived.
 */
export type Known = ReadonlyMap<PresentationField, readonly unknown[]>;

const same = (field: PresentationField, a: unknown, b: unknown): boolean =>
  changedFields({ [field]: contentOf(a) ?? undefined }, { [field]: contentOf(b) ?? undefined }).length === 0;

/** The edited fields in which the server has an answer that their edit did not know of: neither is written over the other. */
export const overtakenFields = (edits: Edits, known: Known, saved: CasePresentation): PresentationField[] =>
  (Object.keys(edits) as PresentationField[]).filter(
    (field) =>
      !sameContent(field, edits[field], saved[field]) &&
      !(known.get(field) ?? [undefined]).some((answer) => same(field, answer, saved[field])),
  );

/** With one more answer that may have come from here; the same list where it is in there. */
export const withKnown = (field: PresentationField, known: readonly unknown[], answer: unknown): readonly unknown[] =>
  known.some((one) => same(field, one, answer)) ? known : [...known, answer];

/** What an overtaken edit that changed nothing becomes: blank rows below what is saved now, or no edit at all. */
export function followedEdit(
  field: PresentationField,
  edit: unknown,
  known: Known,
  saved: CasePresentation,
): { follows: boolean; edit?: unknown } {
  if (!sameContent(field, edit, known.get(field)?.[0])) return { follows: false };
  return hasBlankRows(edit) ? { follows: true, edit: withBlankRows(saved[field], edit) } : { follows: true };
}
