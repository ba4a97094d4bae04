import { validate as isUuid } from 'uuid';
import { requestInvalid } from '../platform/http/validation';

export interface NameCursor {
  name: string;
  id: string;
}

/** Opaque to clients: the last row that they have. */
export const encodeNameCursor = ({ id, name }: NameCursor): string =>
  Buffer.from(`${id}|${name}`).toString('base64url');

/** Undefined without a cursor; one that was not made here is 400. */
export function decodeNameCursor(cursor: string | undefined): NameCursor | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [id, name] = [text.slice(0, 36), text.slice(37)];
  if (!isUuid(id) || text[36] !== '|' || /\p{Cc}/u.test(name))
    throw requestInvalid([{ path: 'cursor', message: 'is not a cursor of this list' }]);
  return { id, name };
}
