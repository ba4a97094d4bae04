import { matchesOf } from '../matches';
import { Rewriter, type Rewritten } from './rewriter';

const pairs = (foreign: string, latin: string): [string, string][] =>
  [...foreign].map((character, n) => [character, latin[n]!]);

/** Letters that look like a Latin one in any typeface. */
const TWINS = new Map([
  ...pairs('аеорсухіјѕһԁԛԝӏүѵ', 'aeopcyxijshdqwlyv'),
  ...pairs('АВЕКМНОРСТХІЈЅУӀԌԚԜҮѴЗ', 'ABEKMHOPCTXIJSYIGQWYV3'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'ABEZHIKMNOPTYXC'),
  ...pairs('αικνορτυχϲϳε', 'aikvoptuxcje'),
  ...pairs('օսհոցզյՏԼՕՍ', 'ouhngqjSLOU'),
  ...pairs('ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃᏒᎾ', 'ABCDEGHiJKLMPSTVWZRO'),
  ...pairs('ıɑɡɩᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'iagiabcdefghijklmnoprstuvwyz'),
]);
/** Letters that pass for a Latin one among Latin ones only. */
const COUSINS = new Map([
  ...TWINS,
  ...pairs('вкмнтгпёйзьбєчԍ', 'bkmhtrneu3b6e4g'),
  ...pairs('γηωςσβδπΛΔ', 'ynwsobdnAA'),
]);

const FOREIGN =
  /[\u0131\u0251\u0261\u0262\u0269\u026a\u0274\u0280\u0299\u029c\u029f\u028f\u0370-\u0587\u13a0-\u13ff\u1d00-\u1d22\ua730\ua731]/u;
const WORD = /[\p{L}\p{N}]+/gu;
const LATIN = /[A-Za-z]/;
const SCRIPTS = [/[\u0370-\u03ff]/, /[\u0400-\u052f]/, /[\u0530-\u058f]/, /[\u13a0-\u13ff]/];

const swapped = (word: string, table: ReadonlyMap<string, string>): string =>
  Array.from(word, (character) => table.get(character) ?? character).join('');
/** A word that is written in that script: it has letters that no Latin one looks like. */
const isNative = (word: string): boolean =>
  word.length >= 3 &&
  !LATIN.test(word) &&
  [...word].some((character) => FOREIGN.test(character) && !TWINS.has(character));

/** Puts Latin letters where look-alikes of other scripts stand in Latin words; what is written in those scripts stays. */
export function latinForTwins(text: string): Rewritten {
  const rewriter = new Rewriter(text);
  if (!FOREIGN.test(text)) return rewriter.done();
  const words = matchesOf(text, WORD).filter((match) => FOREIGN.test(match[0]));
  const natives = words.filter((match) => isNative(match[0])).map((match) => match[0]);
  const inUse = SCRIPTS.map((script) => natives.some((word) => script.test(word)));
  for (const match of words) {
    const word = match[0];
    const mixed = LATIN.test(word) || /\d/.test(word);
    if (!mixed && (isNative(word) || SCRIPTS.some((script, n) => inUse[n] && script.test(word)))) continue;
    const latin = swapped(word, mixed && LATIN.test(word) ? COUSINS : TWINS);
    if (latin !== word) rewriter.replace(match.index, match.index + word.length, latin);
  }
  return rewriter.done();
}
