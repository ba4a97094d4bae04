import { v7 } from 'uuid';
import { ProblemException } from '../platform/problems/problem';
import { decodeNameCursor, encodeNameCursor } from './name-cursor';

describe('the cursor of the directory', () => {
  it('comes back as it was, whatever the name', () => {
    for (const name of ['Wren Alderquist', 'Ó Ceallaigh|Zoë', '', '名前']) {
      const position = { name, id: v7() };
      expect(decodeNameCursor(encodeNameCursor(position))).toEqual(position);
    }
  });

  it('is optional', () => expect(decodeNameCursor(undefined)).toBeUndefined());

  it('is refused when it was not made here', () => {
    for (const cursor of [
      '',
      'x',
      '%%%',
      Buffer.from('no-id|name').toString('base64url'),
      Buffer.from(v7()).toString('base64url'),
      Buffer.from(`${v7()}|a\0b`).toString('base64url'),
    ]) {
      expect(() => decodeNameCursor(cursor)).toThrow(ProblemException);
    }
  });
});
