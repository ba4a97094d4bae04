/** Characters that nobody sees: zero-width, directional, soft hyphen, variation selectors, tags, control characters; and signs that cling to brands. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00a9\u00ad\u00ae\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2120\u2122\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|\udb40[\udc00-\udfff]/g;
/** Those of them that stand at the offset. */
const UNSEEN_HERE = new RegExp(`(?:${UNSEEN.source})+`, 'y');
/** What is left of stacked accents once those that belong to a letter were joined with it. */
const STACKED = /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/g;

const LIKE: Readonly<Record<string, string>> = {
  '\r': '\n',
  '\u000b': '\n',
  '\u000c': '\n',
  '\u0085': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u1680': ' ',
  '\u2800': ' ',
  '\u00a0': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2043': '-',
  '\u2212': '-',
  '\u02d7': '-',
  '\u058a': '-',
  '\u1806': '-',
  '\u2796': '-',
  '\u30a0': '-',
  '\u05be': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u02bc': "'",
  '\u02b9': "'",
  '\u02bb': "'",
  '\u02c8': "'",
  '\u00b4': "'",
  '\u0060': "'",
  '\ua78c': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2044': '/',
  '\u2215': '/',
  '\u29f8': '/',
  '\u2024': '.',
  '\u00b7': '.',
  '\u2219': '.',
  '\u3002': '.',
  '\u2236': ':',
  '\ua789': ':',
  '\u02d0': ':',
  '\u0589': ':',
  '\u01c3': '!',
  '\uff61': '.',
  // Its lower case is two units long, which would move every offset behind it.
  '\u0130': 'I',
};
const ALIKE = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'g');

/** The zeros of the scripts whose digits NFKC leaves alone; their other nine follow. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];
/** Enclosed letters that NFKC leaves alone: where their A stands. */
const ENCLOSED = [0x1f150, 0x1f170, 0x1f1e6];
const ODD_DIGIT_OR_LETTER = /[^\u0000-\u007f]/gu;

/** The end of what nobody sees from the offset on. */
export function behindUnseen(text: string, offset: number): number {
  UNSEEN_HERE.lastIndex = offset;
  return offset + (UNSEEN_HERE.exec(text)?.[0].length ?? 0);
}

/** Ligatures of whole sentences are no identifier; spelling them out would only cost time. */
const MOST_LONGER = 5;

function plainOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (code >= 0x2776 && code <= 0x277e) return String(code - 0x2775);
  const zero = code < 0xac00 ? ZEROS.find((each) => code >= each && code < each + 10) : undefined;
  if (zero !== undefined) return String(code - zero);
  const first = code > 0x1f000 ? ENCLOSED.find((each) => code >= each && code < each + 26) : undefined;
  return first === undefined ? character : String.fromCharCode(0x41 + code - first);
}

/** What a stretch of unusual characters says in plain ones. */
export function plainCharacters(stretch: string): string {
  const seen = stretch.replace(UNSEEN, '');
  const joined = seen.normalize('NFKC');
  return (joined.length > MOST_LONGER * seen.length ? seen : joined)
    .replace(UNSEEN, '')
    .replace(STACKED, '')
    .replace(ALIKE, (character) => LIKE[character]!)
    .replace(ODD_DIGIT_OR_LETTER, plainOf);
}
