import {
  isBlank,
  validatePresentation,
  type CasePresentation,
  type PresentationField,
  type PresentationPatch,
} from '@consilium/clinical';
import { applyPatch } from '@consilium/domain';
import { fieldOfPath } from '../../form/problems';
import { contentOf, hasBlankRows, saysNone, sameContent } from './rows';

/** Answers as the form holds them: a number field keeps the text that is no number, so that nothing typed is taken away. */
export type Edits = { [F in PresentationField]?: unknown };

/** What is wrong with each edit, by path. A field without an entry may be sent. */
export function problemsOf(edits: Edits): Record<string, string> {
  return Object.fromEntries(
    Object.entries(edits).flatMap(([field, value]) =>
      validatePresentation({ [field]: contentOf(value) }).map(({ path, message }) => [path, message]),
    ),
  );
}

/** The fields in which the edits say something else than what is saved; a row that holds nothing yet says nothing. */
export const unsentFields = (edits: Edits, saved: CasePresentation): PresentationField[] =>
  (Object.keys(edits) as PresentationField[]).filter(
    (field) => !hasBlankRows(edits[field]) || !sameContent(field, edits[field], saved[field]),
  );

/**
 * The edits that may be sent now, as the change the server takes: an emptied field is `null`. A table of rows that hold nothing yet is
 * not sent; where the list said "none" before, that is taken back.
 */
export function sendable(
  edits: Edits,
  refused: Readonly<Record<string, string>>,
  saved: CasePresentation = {},
): PresentationPatch {
  const held = new Set([...Object.keys(problemsOf(edits)), ...Object.keys(refused)].map(fieldOfPath));
  return Object.fromEntries(
    unsentFields(edits, saved)
      .filter((field) => !held.has(field))
      .flatMap((field) => {
        const content = contentOf(edits[field]);
        if (content !== undefined) return [[field, isBlank(content) ? null : content]];
        return saysNone(saved[field]) ? [[field, null]] : [];
      }),
  );
}

/** The presentation as it would stand once the valid edits are in. A table whose rows hold nothing yet is unanswered. */
export function mergedPresentation(saved: CasePresentation, edits: Edits): CasePresentation {
  const begun = Object.fromEntries(
    Object.entries(edits)
      .filter(([, value]) => contentOf(value) === undefined)
      .map(([field]) => [field, null]),
  );
  return applyPatch(saved, { ...sendable(edits, {}, saved), ...begun });
}
