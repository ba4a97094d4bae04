/**
 * Builds libs/deid/src/data/lexicon.data.ts from public lists and the lists of this folder.
 *
 *   node libs/deid/data-build/build.mjs FOLDER
 *
 * FOLDER holds the unpacked packages of src/data/README.md, each under its own name without a scope.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { frontCoded } from './encode.mjs';
import { cities, censusNames, englishWords, fakerNames, fold, mobyNames, ownList, wordnetWords } from './sources.mjs';

/** The same bits as `Flag` of src/data/flags.ts. */
const COMMON = 1,
  WORD = 2,
  FIRST = 4,
  FIRST_TOP = 8,
  LAST = 16,
  LAST_TOP = 32,
  CITY = 64,
  CITY_BIG = 128;
const DRUG = 256,
  AMBIGUOUS = 512,
  REGION = 1024,
  EPONYM = 2048,
  TERM = 4096,
  PHRASE = 8192;

/** How far down the census lists and how small the towns of the lexicon are. */
const LIMITS = {
  last: 40_000,
  lastTop: 6_000,
  firstTop: 900,
  town: 2_500,
  townAbroad: 20_000,
  city: 60_000,
  cityAbroad: 250_000,
};

const flags = new Map();
const add = (key, bits) => flags.set(key, (flags.get(key) ?? 0) | bits);
const has = (key, bits) => ((flags.get(key) ?? 0) & bits) !== 0;

const sources = process.argv[2];
const english = englishWords(sources);
const wordnet = wordnetWords(sources);
const { men, women, last } = censusNames(sources);
const faker = await fakerNames(sources);
const own = {
  first: ownList('first-names'),
  last: ownList('surnames'),
  ambiguous: new Set(ownList('ambiguous')),
  common: new Set(ownList('not-names')),
};

const firstNames = new Set();
const borne = new Set([...men, ...women, ...own.first].map(fold));
for (const name of [...borne, ...[...mobyNames(sources), ...faker.first].map(fold)]) {
  if (
    /^[a-z]{2,}('[a-z]+)?$/.test(name) &&
    !own.common.has(name) &&
    (borne.has(name) || (english.get(name) ?? 99) > 50)
  )
    firstNames.add(name);
}
const top = new Set([...men.slice(0, 600), ...women.slice(0, LIMITS.firstTop), ...own.first].map(fold));
/** SCOWL's rarest list holds names in lower case, so it counts for what is no name and WordNet agrees to. */
const isWord = (word) =>
  (english.get(word) ?? 99) <= 60 || (english.has(word) && wordnet.has(word) && !firstNames.has(word));

for (const [word, tier] of english) {
  const plain = fold(word);
  if (!/^[a-z']{2,}$/.test(plain)) continue;
  if (tier <= 20) add(plain, COMMON | WORD);
  else if (tier <= 60 || isWord(plain) || !firstNames.has(plain)) add(plain, WORD);
}
for (const word of wordnet) if (!firstNames.has(word)) add(word, WORD);

for (const name of firstNames) {
  const word = english.get(name) ?? 99;
  const ambiguous = own.ambiguous.has(name) || (word <= 60 && !(top.has(name) && word >= 35));
  add(name, FIRST | (top.has(name) ? FIRST_TOP : 0) | (ambiguous ? AMBIGUOUS : 0));
}
for (const word of ownList('shorthand')) {
  flags.set(word, COMMON | WORD);
  firstNames.delete(word);
}
for (const name of ownList('word-names')) add(name, FIRST | AMBIGUOUS);
last
  .slice(0, LIMITS.last)
  .map(fold)
  .forEach((name, rank) => add(name, LAST | (rank < LIMITS.lastTop ? LAST_TOP : 0)));
for (const name of faker.last) if (/^[a-z']{3,}$/.test(name) && (english.get(name) ?? 99) > 50) add(name, LAST);
for (const name of own.last) add(name, LAST | LAST_TOP);

const SMALL_WORDS = new Set([
  'the',
  'of',
  'and',
  'center',
  'city',
  'village',
  'township',
  'north',
  'south',
  'east',
  'west',
  'new',
  'old',
  'great',
  'upper',
  'lower',
  'big',
  'little',
  'long',
]);
const regions = new Set(ownList('regions'));
for (const { name, country, population } of cities(sources)) {
  const home = country === 'US';
  if (population < (home ? LIMITS.town : LIMITS.townAbroad)) continue;
  const big = population >= (home ? LIMITS.city : LIMITS.cityAbroad);
  // "Frankfurt am Main" is called Frankfurt.
  const words = fold(name.replace(/\(.*\)| (?:am|an der|upon|im|na|pod|nad|sur|aan|bei|in der|on|under|by the) .*/, ''))
    .split(/[^a-z']+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 3 || words.every((word) => word.length < 3)) continue;
  const key = words.join(' ');
  if (regions.has(key) && key !== 'washington') continue;
  if (words.length > 1 && words.every((word) => SMALL_WORDS.has(word))) continue;
  add(key, CITY | (big ? CITY_BIG : 0));
}
for (const key of ownList('cities')) add(key, CITY | CITY_BIG);

for (const key of ownList('regions')) add(key, REGION);
for (const key of ownList('eponyms')) add(key.replace(/-/g, ' '), EPONYM);
for (const key of ownList('drugs')) add(key, DRUG);
for (const key of ownList('terms')) add(key.replace(/-/g, ' '), TERM);

/** What the engine finds by stripping an ending need not stand in the list. */
const plainWord = (key) => {
  const bits = flags.get(key);
  return bits === WORD || bits === (WORD | COMMON);
};
// Shorter ones first: a stem that is left out itself leads nowhere.
for (const key of [...flags.keys()].sort((a, b) => a.length - b.length)) {
  if (!plainWord(key) || has(key, COMMON)) continue;
  const stems = [];
  for (const [ending, ...instead] of [
    ['s', ''],
    ['es', ''],
    ['ies', 'y'],
    ['ed', '', 'e'],
    ['ing', '', 'e'],
    ['ly', '', 'le'],
    ['er', '', 'e'],
    ['ers', '', 'e'],
    ['ness', ''],
    ['ally', ''],
  ]) {
    if (key.endsWith(ending)) for (const tail of instead) stems.push(key.slice(0, -ending.length) + tail);
  }
  if (stems.some((stem) => stem.length >= 4 && has(stem, WORD))) flags.set(key, 0);
}
for (const key of [...flags.keys()].filter((key) => key.includes(' ')))
  flags.set(key.split(' ')[0], (flags.get(key.split(' ')[0]) ?? 0) | PHRASE);

const groups = new Map();
for (const [key, bits] of flags) {
  if (bits === 0) continue;
  if (!groups.has(bits)) groups.set(bits, []);
  groups.get(bits).push(key);
}
const rows = [...groups].sort(([a], [b]) => a - b).map(([bits, keys]) => [bits, frontCoded(keys.sort())]);
const code = [
  '/** Built by libs/deid/data-build/build.mjs; do not edit. Rows of flags and front-coded keys: see decode.ts. */',
  'export const LEXICON: readonly (readonly [number, string])[] = [',
  ...rows.map(([bits, text]) => `  [${bits}, ${JSON.stringify(text)}],`),
  '];',
  '',
].join('\n');
writeFileSync(join(import.meta.dirname, '../src/data/lexicon.data.ts'), code);
const count = (bits) => [...flags.values()].filter((value) => value & bits).length;
process.stdout.write(
  `${[...flags.values()].filter(Boolean).length} entries, ${groups.size} groups, ${gzipSync(code, { level: 9 }).length} bytes gzip; ${JSON.stringify({ words: count(WORD), first: count(FIRST), last: count(LAST), cities: count(CITY), ambiguous: count(AMBIGUOUS) })}\n`,
);
