import { LEXICON } from './lexicon.data';

/** Open addressing over hashes of 48 bits: no strings are built, and of a million unknown words hardly one is taken for a known one. */
const SLOTS = 1 << 19;
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

interface Table {
  hashes: Int32Array;
  /** Sixteen bits more, of another hash. */
  checks: Uint16Array;
  flags: Uint16Array;
}

let table: Table | undefined;

function slotOf({ hashes, checks }: Table, hash: number, check: number): number {
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  while (hashes[slot] !== 0 && (hashes[slot] !== hash || checks[slot] !== check)) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

/** Reads the front-coded rows: a digit or capital says how many letters of the word before are kept, small letters follow. */
function load(): Table {
  const made: Table = { hashes: new Int32Array(SLOTS), checks: new Uint16Array(SLOTS), flags: new Uint16Array(SLOTS) };
  const prefixes = new Int32Array(64);
  const checks = new Uint16Array(64);
  prefixes[0] = SEED;
  for (const [bits, text] of LEXICON) {
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const keep = code >= 48 && code <= 57 ? code - 48 : code >= 65 && code <= 90 ? code - 55 : -1;
      if (keep >= 0) length = keep;
      else {
        prefixes[length + 1] = Math.imul(prefixes[length]! ^ code, PRIME);
        checks[length + 1] = checks[length]! * 31 + code;
        length++;
        const next = text.charCodeAt(at + 1);
        if (!(next >= 97 || next === 32 || next === 39 || next === 46)) {
          const hash = prefixes[length]! || 1;
          const slot = slotOf(made, hash, checks[length]!);
          made.hashes[slot] = hash;
          made.checks[slot] = checks[length]!;
          made.flags[slot] = bits;
        }
      }
    }
  }
  return made;
}

/** Flags (see flags.ts) of a folded word or of words joined by one space; 0 when the lexicon does not know it. */
export function flagsOf(key: string): number {
  table ??= load();
  let hash = SEED;
  let check = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    hash = Math.imul(hash ^ code, PRIME);
    check = (check * 31 + code) & 0xffff;
  }
  return table.flags[slotOf(table, hash || 1, check)]!;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']], ['ness', ['']], ['ally', ['']], ['ing', ['', 'e']], ['ers', ['', 'e']], ['es', ['']], ['ed', ['', 'e']], ['er', ['', 'e']], ['ly', ['', 'le']], ['s', ['']],
];

/** Whether a word is an inflection of one that the lexicon holds (`taperings`): the builder leaves those out. */
export function isInflected(key: string, known: number): boolean {
  for (const [ending, tails] of ENDINGS) {
    if (!key.endsWith(ending)) continue;
    const stem = key.slice(0, key.length - ending.length);
    for (const tail of tails) if (stem.length + tail.length >= 4 && (flagsOf(stem + tail) & known) !== 0) return true;
  }
  return false;
}
