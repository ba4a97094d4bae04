import { validate as isUuid } from 'uuid';
import { requestInvalid } from '../platform/http/validation';

export interface ListPosition {
  updatedAt: string;
  id: string;
}

export const encodeCursor = ({ updatedAt, id }: ListPosition): string =>
  Buffer.from(`${updatedAt}|${id}`).toString('base64url');

/** Undefined without a cursor; one that was not made here is 400. */
export function decodeCursor(cursor: string | undefined): ListPosition | undefined {
  if (cursor === undefined) return undefined;
  const [updatedAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|');
  if (!isUuid(id) || Number.isNaN(Date.parse(updatedAt)))
    throw requestInvalid([{ path: 'cursor', message: 'is not a cursor of this list' }]);
  return { updatedAt: new Date(updatedAt).toISOString(), id };
}
