/** What the patterns of the detectors begin with, and what stands between: repeated, it is the worst that a text can do to them. */
const BEGINNINGS = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '-',
  '.',
  '_',
  '/',
  "'",
  '"',
  '#',
  '%',
  '&',
  '(',
  '((1',
  '[',
  '{',
  '<',
  '\\',
  '|',
  '~',
  '^',
  '@',
  'a@',
  '@a',
  'a@a.',
  'www.',
  'http://',
  '.com',
  'a.com',
  '::',
  'a:',
  'ab:',
  '1:',
  '+',
  '+1 ',
  '1 ',
  '1-',
  '1.',
  '1/',
  '1,',
  '1\n',
  'a\n',
  '0 1 ',
  '00 ',
  '555-',
  '555 ',
  '5 5 5 ',
  'a b ',
  'A B ',
  'A.B.',
  'J. ',
  'one two ',
  'five-',
  'double ',
  'dot ',
  'a dot ',
  ' at b dot ',
  '[at]',
  '(dot)',
  'mrn ',
  'mrn: ',
  'mrn number ',
  'case no. ',
  'id id ',
  'A1',
  'A-1',
  'a1_',
  '1a',
  'AB 12 ',
  'AB12 ',
  '12-34-',
  '12 34 ',
  '1234 ',
  '1234567 ',
  'jan ',
  'may ',
  'march 1 ',
  '1 march ',
  '1st of ',
  '1/1/',
  '12/12 ',
  '2020-',
  '2020-01-',
  'the 1st ',
  'on the 1st ',
  'thirty-',
  'christmas ',
  'since last christmas ',
  'summer of ',
  'q1 ',
  '19',
  '20',
  'DOB ',
  'born ',
  '%41',
  '\\u0041',
  '&#65;',
  '&amp;',
  'QUJD',
  'QUJD=',
  '4a6f',
  '4a 6f ',
  '0x',
  '\u0430',
  '\u0430a',
  '\u200b',
  '\u0301',
  'a\u0301',
  '\ufe0f',
  '\u{1f600}',
  '\u0130',
  '\uff0e',
  '\uff11',
  '\u2460',
  '\ufdfa',
  '\u0133',
  '\u00b5',
  'xxx-xx-',
  '(01)',
  '+A',
  'u/',
  '@a.',
  'a#1234 ',
  'ext ',
  'fax: 1',
  'call 1 ',
  'drives AB ',
  '.pdf',
  'A_b.pdf',
  'user: a',
  '$1',
  '10.1000/',
  'nct',
  'pmid: ',
  '2020;1:',
  'c.',
  'chr1:1,',
  'Mr. ',
  'Dr. A ',
  'Mrs ',
  'de la ',
  "O'",
  'Smith, J. ',
  'her son ',
  'my name is ',
  'St. ',
  '123 Main St ',
  'lives in A ',
  'in A, ',
  'A County ',
  'PO Box ',
  'works at A ',
  'A Hospital ',
  'University of ',
  '92 year ',
  'aged ninety-',
  'the only ',
  'retired ',
  'Aa',
  'AaAa ',
  'Aa-',
  'Aa Bb ',
  'john olson called ',
  'Lee, A. ',
  'Aa et al ',
  'anti-Aa ',
  'the Aa sign ',
  'in Aa Bend ',
  'on Route 1 ',
  'in 12345 Aa ',
  'born 19',
  '王1',
  'Стан 1 ',
  'mrn0 0 ',
  'a,b\n1,2\n',
  'mr\n',
] as const;

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** A generator of the same "random" numbers every time (xorshift), 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function* mixtures(length: number, count: number, next: () => number): Generator<string> {
  const any = (): string => BEGINNINGS[Math.floor(next() * BEGINNINGS.length)]!;
  for (let n = 0; n < count; n++) {
    const few = Array.from({ length: 2 + (n % 3) }, any);
    let text = '';
    while (text.length < length) text += few[Math.floor(next() * few.length)]!;
    yield text.slice(0, length);
  }
}

function* soups(length: number, count: number, next: () => number): Generator<string> {
  for (let n = 0; n < count; n++) {
    const highest = [0x80, 0x250, 0x3000, 0x110000][n % 4]!;
    let text = '';
    while (text.length < length) text += String.fromCodePoint(Math.floor(next() * highest));
    yield text.slice(0, length);
  }
}

/** Texts of `length` units made to be slow: repeats of what patterns begin with, with another end, mixtures, and any characters at all. Always the same ones. */
export function* hostileTexts(length: number, mixed = 40): Generator<string> {
  const next = numbers(20_240_607);
  for (const piece of BEGINNINGS) yield `${repeated(piece, length - 4)} Ann`;
  yield* mixtures(length, mixed, next);
  yield* soups(length, 12, next);
}
