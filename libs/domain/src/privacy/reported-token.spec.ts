import { REPORTED_TEXT } from '@consilium/contracts';
import { randomBytes } from 'node:crypto';
import { reportedToken } from './reported-token';

it('is what clients know a hidden text by, and another one each time', () => {
  const tokens = Array.from({ length: 200 }, () => reportedToken(randomBytes));
  expect(tokens.filter((token) => !REPORTED_TEXT.test(token))).toEqual([]);
  expect(new Set(tokens).size).toBe(200);
});

it('draws again what would favour some letters', () => {
  const drawn = [new Uint8Array(6).fill(255), new Uint8Array([0, 19, 239, 240, 1, 2]), new Uint8Array(6).fill(3)];
  expect(reportedToken(() => drawn.shift()!)).toBe('[reported bzzcdf]');
});
