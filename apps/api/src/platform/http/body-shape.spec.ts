import 'reflect-metadata';
import { Allow, ArrayMaxSize, IsArray } from 'class-validator';
import type { ProblemException } from '../problems/problem';
import { refuseShape } from './body-shape';

class Body {
  @IsArray() @ArrayMaxSize(3) few: unknown;
  @Allow() form: unknown;
}

const VALUES_MAX = 5_000;

/** What is wrong with a body; nothing where it may be built. */
function wrongWith(body: unknown, type: unknown = Body): string[] {
  try {
    refuseShape(body, type, VALUES_MAX);
    return [];
  } catch (error) {
    return (error as ProblemException).extras.errors!.map(({ path, message }) => `${path} ${message}`);
  }
}

const list = (length: number, item: unknown = {}): unknown[] => Array.from({ length }, () => item);
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

describe('the shape of a body', () => {
  it('may hold what its class knows, within every limit', () => {
    for (const body of [
      undefined,
      null,
      'text',
      7,
      {},
      [],
      { few: list(3) },
      { few: [], form: list(1_000) },
      { form: deep(19) },
      { form: 'naïve 🜂 text' },
      { form: Buffer.alloc(100_000) },
    ])
      expect(wrongWith(body)).toEqual([]);
    expect(wrongWith({ anything: 1 }, Object)).toEqual([]);
  });

  it.each([
    ['a list above what its class says', { few: list(4) }, 'few must contain no more than 3 elements'],
    ['a list that says nothing, above ours', { form: list(1_001) }, 'form must contain no more than 1000 elements'],
    ['a list inside of another', { form: [[list(1_001)]] }, 'form must contain no more than 1000 elements'],
    [
      'an object with very many fields',
      { form: Object.fromEntries(list(201).map((_, n) => [`f${n}`, 1])) },
      'form must have no more than 200 fields',
    ],
    ['many values, each list short', { form: list(100, list(100, 1)) }, ' must hold no more than 5000 values'],
    ['depth', { form: deep(20) }, 'form is nested deeper than 20 levels'],
    ['a NUL in a text', { form: [{ note: 'a\0b' }] }, 'form holds characters that no text has'],
    ['half of a character', { form: 'a\ud800b' }, 'form holds characters that no text has'],
    ['half of a character in a name', { form: { 'a\udc00': 1 } }, 'form holds characters that no text has'],
  ])('is refused for %s', (_, body, wrong) => expect(wrongWith(body)).toEqual([wrong]));

  it('names at most a hundred unknown fields, and each of them in short', () => {
    const names = list(150).map((_, n) => `unknown${n}${'x'.repeat(500)}`);
    const wrong = wrongWith(Object.fromEntries(names.map((name) => [name, list(100_000)])));
    expect([wrong.length, wrong[0]]).toEqual([100, `${names[0]!.slice(0, 100)} is not a known field`]);
  });
});
