import { isBlank, isPlainObject, NOT_RECORDED, type PresentationField } from '@consilium/clinical';
import { changedFields } from '@consilium/domain';

const isEmptyRow = (row: unknown): boolean => isPlainObject(row) && Object.values(row).every(isBlank);

/** The rows at the end of a table that hold nothing yet. */
const blankTail = (rows: readonly unknown[]): unknown[] =>
  rows.slice(rows.findLastIndex((row) => !isEmptyRow(row)) + 1);

/** Whether rows wait to be filled in. They are nothing to send, and no save takes them away. */
export const hasBlankRows = (value: unknown): boolean => Array.isArray(value) && blankTail(value).length > 0;

/**
 * What an edit says: blank parts of a record and the blank rows at the end of a table are left out, so that every other row keeps its
 * place. Undefined where nothing but blank rows is there: only `[]` itself says "none".
 */
export function contentOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows = value.slice(0, value.length - blankTail(value).length);
    return rows.length === 0 && value.length > 0 ? undefined : rows.map(contentOf);
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isBlank(part))
      .map(([name, part]) => [name, contentOf(part)]),
  );
}

/** Whether an answer says that there is nothing, or that nothing is on record. */
export const saysNone = (answer: unknown): boolean =>
  answer === NOT_RECORDED || (Array.isArray(answer) && answer.length === 0);

/** Whether an edit says what is saved already. */
export const sameContent = (field: PresentationField, edit: unknown, saved: unknown): boolean =>
  changedFields({ [field]: contentOf(edit) ?? undefined }, { [field]: saved ?? undefined }).length === 0;

/** The rows of a newer version with the blank rows of an edit that added nothing else to the version before. */
export const withBlankRows = (newer: unknown, edit: unknown): unknown => [
  ...(Array.isArray(newer) ? (newer as unknown[]) : []),
  ...(Array.isArray(edit) ? blankTail(edit) : []),
];
