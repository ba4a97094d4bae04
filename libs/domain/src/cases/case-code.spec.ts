import { randomBytes } from 'node:crypto';
import { CASE_CODE, CASE_CODE_ALPHABET, caseCode } from './case-code';

describe('case codes', () => {
  it('are four characters of an alphabet of 32: 20 bits', () => {
    expect(new Set(CASE_CODE_ALPHABET).size).toBe(32);
    for (let i = 0; i < 500; i++) expect(caseCode(randomBytes)).toMatch(CASE_CODE);
  });

  it('use every character alike', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    const counts = new Map<string, number>();
    for (const byte of bytes) {
      const character = caseCode(() => Uint8Array.of(byte, byte, byte, byte)).at(-1)!;
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(Array(32).fill(8));
  });
});
