import { matchesOf } from '../matches';
import { Rewriter, type Rewritten } from '../normalise/rewriter';
import type { Prepared } from '../types';

const DIGIT_WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  niner: '9',
};
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const TEENS: Readonly<Record<string, string>> = {
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
};
const WORDS = [...Object.keys(DIGIT_WORDS), ...TENS, ...Object.keys(TEENS)].join('|');
const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const SPELLED = new Set([...Object.keys(DIGIT_WORDS), ...TENS, ...Object.keys(TEENS), 'double', 'triple']);
const FIGURES: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** What shows quickly whether a trick may have been played. */
interface Signs {
  text: string;
  lower: string;
  /** The most single letters and figures in a row. */
  single: number;
  /** The most words for figures in a row. */
  spelledOut: number;
}

function signsOf({ text, lower, tokens }: Prepared): Signs {
  let [single, mostSingle, spelledOut, mostSpelled] = [0, 0, 0, 0];
  for (const token of tokens) {
    if (token.kind === 'mark') continue;
    single = token.end - token.start === 1 ? single + 1 : 0;
    spelledOut = SPELLED.has(token.lower) ? spelledOut + 1 : 0;
    if (single > mostSingle) mostSingle = single;
    if (spelledOut > mostSpelled) mostSpelled = spelledOut;
  }
  return { text, lower, single: mostSingle, spelledOut: mostSpelled };
}

/** A way to hide an identifier from a reader of patterns, and how to read it all the same. */
const TOP = /\.(?:com|org|net|edu|gov|io|co|uk|ca|de|fr|info|me|us|example|test|health)$/i;

interface Trick {
  /** Without it the trick is not played; looking for it is quick. */
  sign: (signs: Signs) => boolean;
  pattern: RegExp;
  read: (found: string) => string;
}

/** "oh four", "forty-four", "double seven": the figures that the words stand for. */
function spelled(found: string): string {
  const words = found.toLowerCase().split(/[ ,.-]+/);
  return words
    .map((word, n) => {
      const times = words[n - 1] === 'double' ? 2 : words[n - 1] === 'triple' ? 3 : 1;
      const tens = TENS.indexOf(word);
      if (tens >= 0) return Number(DIGIT_WORDS[words[n + 1] ?? '']) > 0 ? String(tens + 2) : `${tens + 2}0`;
      return (DIGIT_WORDS[word] ?? TEENS[word] ?? (/^\d+$/.test(word) ? word : '')).repeat(times);
    })
    .join('');
}

/** "J o h n", "5.5.5.0.1": what stands alone between single separators belongs together; "J o h n  S" keeps its words. */
function unspaced(found: string): string {
  // Answers to the items of a scale are single small figures in a row.
  if (!/[^0-4 ]/.test(found) && !/^(?:\d ){12,18}\d$/.test(found)) return found;
  return found
    .replace(/(?<=[\p{L}\p{N}@])(?:[._*|~-]|  ?)(?=[\p{L}\p{N}@])/gu, (separator) => (separator === '  ' ? ' ' : ''))
    .replace(/ *([._@/-]) */g, '$1')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

/** Letters and figures one to a line, as some documents give them; an empty line is a blank. Figures alone are a column. */
function unstacked(found: string): string {
  const lines = found.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).length > 6 && lines.some((line) => /[^\d]/.test(line))
    ? lines.map((line) => line || ' ').join('')
    : found;
}

const TRICKS: readonly Trick[] = [
  {
    sign: ({ text, single }) => single >= 6 && text.includes('\n'),
    pattern: /(?<![^\n])(?:[^\n]?\n){6,600}[^\n]?(?![^\n])/g,
    read: unstacked,
  },
  { sign: ({ text }) => /[[({]\.[\])}]/.test(text), pattern: /[[({]\.[\])}]/g, read: () => '.' },
  {
    sign: ({ text }) => text.includes('@') || /www/i.test(text),
    pattern:
      /(?<![\w.+-])(?:[\w.+-]{1,40}(?: \. [\w+-]{1,40}){0,3} ?@ ?|www ?\.? ?)[\w-]{1,40}(?: ?\. ?[\w-]{2,30}){1,4}/gi,
    read: (found) => (TOP.test(found) ? found.replace(/^www (?=\w)/i, 'www.').replaceAll(' ', '') : found),
  },
  { sign: ({ text }) => /\d (?:st|nd|rd|th)\b/.test(text), pattern: /(?<=\d) (?=(?:st|nd|rd|th)\b)/g, read: () => '' },
  {
    sign: ({ text }) => text.includes('\n'),
    pattern:
      /(?<=\d[-./:()]{0,2}[ \t]{0,3})(?<!(?:^|\n)[ \t]{0,3}\d[ \t]{0,3})\n[ \t]*(?=[-./:(]?\d)(?!\d{1,2}[.)](?:\s|$))/g,
    read: () => '',
  },
  // Addresses cut by the end of a line, and those whose dots are spelled.
  {
    sign: ({ text }) => text.includes('@') && text.includes('\n'),
    pattern:
      /(?<=\w[.-]\w{2,30}-?|\w-)\n(?=\w{1,3}@)|(?<=@[\w.-]{1,40})\n(?=[\w-]{1,30}\.[a-z]{2,})|(?<=[.-]\w{1,30})\n(?=\w{1,20}@)/g,
    read: () => '',
  },
  {
    sign: ({ lower }) => lower.includes('dot'),
    pattern: /(?<![\w.])[\w-]{1,40}(?: ?[[(]? ?dot ?[\])]? ?[\w-]{1,40}){1,5}(?![\w@])/gi,
    read: (found) =>
      /(?:com|org|net|edu|gov|io|example|co|uk|ca|de|info|me)$/i.test(found) && /^\w+(?:\W+dot\W+\w+)+$/i.test(found)
        ? found.replace(/\W+dot\W+/gi, '.')
        : found,
  },
  {
    sign: ({ single }) => single >= 6,
    pattern:
      /(?<![A-Za-z0-9\u00c0-\u024f])[A-Za-z0-9\u00c0-\u024f][ ._*|~/-]{1,3}[A-Za-z0-9@\u00c0-\u024f](?:[ ._*|~/-]{1,3}[A-Za-z0-9@\u00c0-\u024f]){4,}(?![A-Za-z0-9\u00c0-\u024f])/g,
    read: unspaced,
  },
  {
    sign: ({ spelledOut }) => spelledOut >= 3,
    pattern: new RegExp(
      `(?<!\\w)(?:(?:double|triple) )?(?:${WORDS})(?:[ ,.-]{1,2}(?:(?:double|triple) )?(?:${WORDS})){4,}(?!\\w)|(?<=\\d[-. ]{1,2})(?:${WORDS})(?:[ ,.-]{1,2}(?:${WORDS})){2,}(?!\\w)`,
      'gi',
    ),
    read: spelled,
  },
  {
    sign: ({ text }) => /\d[OolI]|[OolI]\d/.test(text),
    pattern: /(?<![A-Za-z0-9])(?=[-./ \d]{0,14}[OolI])[\dOolI]{1,5}(?:[-./ ][\dOolI]{1,5}){1,4}(?![A-Za-z0-9])/g,
    read: (found) =>
      /\d/.test(found) && found.replace(/[^\dOolI]/g, '').length >= 6
        ? found.replace(/[OolI]/g, (letter) => FIGURES[letter]!)
        : found,
  },
  {
    sign: ({ text }) => /[a-z][01345@$!][a-z]/.test(text),
    pattern: /(?<![\w@$])[A-Z](?=[a-z]{0,8}[01345@$!][a-z])[a-z013457@$!]{2,14}(?![\w@$])/g,
    read: (found) => found.replace(/[013457@$!]/g, (sign) => LEET[sign]!),
  },
];

interface Edit {
  start: number;
  end: number;
  by: string;
}

/** A part of the text around tricks, with the tricks undone. */
export interface Reading extends Rewritten {
  /** Where it stands in the text: its own way back begins there. */
  from: number;
  to: number;
}

/** How much of the text around a trick is read with it. */
const AROUND = 100;

function editsIn(prepared: Prepared): Edit[] {
  const { text } = prepared;
  const signs = signsOf(prepared);
  return TRICKS.filter(({ sign }) => sign(signs))
    .flatMap(({ pattern, read }) =>
      matchesOf(text, pattern).map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        by: read(match[0]),
      })),
    )
    .filter(({ start, end, by }) => by !== text.slice(start, end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the text may be cut without cutting a word. */
function between(text: string, offset: number): number {
  let at = Math.max(0, Math.min(text.length, offset));
  while (at > 0 && at < text.length && !/\s/.test(text[at]!) && offset - at < 60) at--;
  return at;
}

/** How the text reads once tricks with separators, spelled digits and look-alike figures are undone, where there are any. */
export function squeezed(prepared: Prepared): Reading[] {
  const { text } = prepared;
  const readings: Reading[] = [];
  let rewriter: Rewriter | undefined;
  let [from, to, reached] = [0, -1, 0];
  const close = (): void => {
    if (rewriter) readings.push({ ...rewriter.done(), from, to });
  };
  const edits = editsIn(prepared);
  for (const [n, { start, end, by }] of edits.entries()) {
    if (start < reached) continue;
    if (!rewriter || start - AROUND > to) {
      close();
      from = between(text, start - AROUND);
      const last = edits
        .slice(n)
        .findIndex((edit, m, rest) => (rest[m + 1]?.start ?? Infinity) - AROUND > edit.end + AROUND);
      to = between(text, Math.min(text.length, edits[n + last]!.end + AROUND));
      rewriter = new Rewriter(text.slice(from, to));
    }
    rewriter.replace(start - from, Math.min(end, to) - from, by);
    reached = end;
  }
  close();
  return readings;
}
