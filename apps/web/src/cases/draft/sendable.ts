import { isPlainObject, validatePresentation, type CasePresentation, type PresentationField, type PresentationPatch } from '@consilium/clinical';
import { applyPatch } from '@consilium/domain';

/** Answers as the form holds them: a number field keeps the text that is no number, so that nothing typed is taken away. */
export type Edits = { [F in PresentationField]?: unknown };

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Rows of a table that hold nothing yet are not sent; blank parts of a record are left out. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows = value.map(withoutBlanks);
    return rows.filter((row) => !(isPlainObject(row) && Object.keys(row).length === 0));
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isBlank(part)).map(([name, part]) => [name, withoutBlanks(part)]));
}

/** What is wrong with each edit, by path. A field without an entry may be sent. */
export function problemsOf(edits: Edits): Record<string, string> {
  return Object.fromEntries(
    Object.entries(edits).flatMap(([field, value]) => validatePresentation({ [field]: withoutBlanks(value) }).map(({ path, message }) => [path, message])),
  );
}

/** The field that a problem's path points into. */
export const fieldOfPath = (path: string): string => path.split('.', 1)[0] ?? '';

/** The edits that may be sent now, as the change the server takes: an emptied field is `null`. */
export function sendable(edits: Edits, refused: Readonly<Record<string, string>>): PresentationPatch {
  const held = new Set([...Object.keys(problemsOf(edits)), ...Object.keys(refused)].map(fieldOfPath));
  return Object.fromEntries(
    Object.entries(edits)
      .filter(([field]) => !held.has(field))
      .map(([field, value]) => [field, isBlank(value) ? null : withoutBlanks(value)]),
  );
}

/** The presentation as it would stand once the valid edits are in. */
export const mergedPresentation = (saved: CasePresentation, edits: Edits): CasePresentation => applyPatch(saved, sendable(edits, {}));
