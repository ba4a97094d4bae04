import { matchesOf } from '../matches';
import { plainCharacters } from './characters';
import { latinForTwins } from './homoglyphs';
import { Rewriter, type Rewritten } from './rewriter';

const ORDINARY = /^[\t\n\u0020-\u005f\u0061-\u007e]*$/;
/** A character that is not ordinary, with the ordinary letter before it that an accent would join, and all accents and unseen characters behind. */
const UNUSUAL = /\r\n|[^\t\n\u0020-\u005f\u0061-\u007e]\p{M}*|[\u0020-\u007e]\p{M}+/gu;
const LONG_DASH = /(?<=\d ?)[\u2014\u2015](?= ?\d)/g;
/** Also the escapes that texts copied out of JSON bring along. */
const ENTITY =
  /\\(\/|[nrt](?=[A-Z\d\s"-]))|&(?:#(\d{1,6})|#x([\da-f]{1,5})|(nbsp|amp|commat|period|shy|hyphen|lt|gt|quot|apos|ndash));/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  commat: '@',
  period: '.',
  shy: '',
  hyphen: '-',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '-',
};
/** A rewriting may uncover another (an accent that only now meets its letter); real texts need two rounds. */
const MOST_ROUNDS = 4;

const ESCAPES = /[&\\]/;

type Pass = (text: string) => Rewritten;

function replacing(pattern: RegExp, by: (match: RegExpExecArray) => string): Pass {
  return (text) => {
    const rewriter = new Rewriter(text);
    for (const match of matchesOf(text, pattern)) {
      const plain = by(match);
      if (plain !== match[0]) rewriter.replace(match.index, match.index + match[0].length, plain);
    }
    return rewriter.done();
  };
}

function entity(match: RegExpExecArray): string {
  const [whole, escape, decimal, hexadecimal, name] = match;
  if (escape) return escape === '/' ? '/' : '\n';
  if (name) return ENTITIES[name.toLowerCase()]!;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16);
  return code >= 0x20 && code < 0xd800 ? String.fromCharCode(code) : whole;
}

const entities = replacing(ENTITY, entity);
const PASSES: readonly Pass[] = [
  (text) => (ESCAPES.test(text) ? entities(text) : new Rewriter(text).done()),
  replacing(UNUSUAL, (match) => (match[0] === '\r\n' ? '\n' : plainCharacters(match[0]))),
  replacing(LONG_DASH, () => '-'),
  latinForTwins,
];

/** Both rewritings as one. */
export function chained(first: Rewritten, second: Rewritten): Rewritten {
  return {
    text: second.text,
    toSource: (start, end) => {
      const between = second.toSource(start, end);
      return first.toSource(between.start, between.end);
    },
  };
}

/** The plain text that the detectors read, with the way back to the text as it was given. */
export function normalise(text: string): Rewritten {
  let plain = new Rewriter(text).done();
  if (ORDINARY.test(text) && !ESCAPES.test(text)) return plain;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = plain.text;
    for (const pass of PASSES) plain = chained(plain, pass(plain.text));
    if (plain.text === before) break;
  }
  return plain;
}
