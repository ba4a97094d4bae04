// Turns texts/*.txt into ../*.jsonl: `node build.mjs [name …]`, or `node build.mjs some/folder/name.txt` for texts kept elsewhere.
// One document a line; `⏎` is a line break, `⟨ ⟩` stand for `< >`, `*3 ` before a line makes three documents of it, `# ` begins a group.
// `<N:…>` marks a span (LABELS), `<~:…>` characters that count neither way, `<N^zw:…>` a span in disguise (disguises.mjs),
// `{slot}` takes a filler of the pools, `{slot#a}` the same one again.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DISGUISES } from './disguises.mjs';
import { neutralRanges } from './neutral.mjs';
import { BREADTH, CASED, SITES } from './pools-breadth.mjs';
import { MAKERS, POOLS } from './pools.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const FILLERS = { ...POOLS, ...BREADTH, ...CASED, ...SITES };
const LABELS = {
  N: 'NAME',
  D: 'DATE',
  A: 'AGE_OVER_89',
  L: 'LOCATION',
  P: 'PHONE',
  E: 'EMAIL',
  I: 'ID',
  U: 'URL',
  X: 'IP',
  O: 'ORG',
  R: 'OTHER',
};

/** A repeatable random source: the same line always makes the same document. */
function randomFrom(seed) {
  let h = 2166136261;
  for (const c of seed) h = Math.imul(h ^ c.codePointAt(0), 16777619);
  const next = () => {
    h = (h + 0x6d2b79f5) | 0;
    let t = Math.imul(h ^ (h >>> 15), 1 | h);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const r = {
    int: (a, b) => a + Math.floor(next() * (b - a + 1)),
    pick: (xs) => xs[Math.floor(next() * xs.length)],
    letter: () => r.pick([...'ABCDEFGHJKLMNPRSTWXYZ']),
    digits: (n) => Array.from({ length: n }, (_, i) => r.int(i === 0 ? 1 : 0, 9)).join(''),
  };
  return r;
}

/** The line with every slot filled. */
function fill(line, r) {
  const kept = new Map();
  return line.replace(/\{(\w+?)(?:#(\w+))?\}/g, (_, slot, name) => {
    if (name && kept.has(name)) return kept.get(name);
    const value = MAKERS[slot] ? MAKERS[slot](r) : FILLERS[slot] ? r.pick(FILLERS[slot]) : null;
    if (value === null) throw new Error(`no slot ${slot} in: ${line.slice(0, 60)}`);
    if (name) kept.set(name, value);
    return value;
  });
}

/** Markup to `{text, spans, ignore}`; offsets are UTF-16, `end` exclusive. */
export function parse(line) {
  const marks = [];
  let text = '',
    at = 0;
  for (const m of line.matchAll(/<([NDALPEIUXOR~])(?:\^(\w+))?:([^<>]*)>/g)) {
    const [whole, letter, disguise, value] = m;
    text += line.slice(at, m.index);
    const start = text.length;
    text += disguise ? DISGUISES[disguise](value) : value;
    marks.push({ start, end: text.length, label: LABELS[letter] });
    at = m.index + whole.length;
  }
  text += line.slice(at);
  if (/<[NDALPEIUXOR~](\^\w+)?:/.test(text)) throw new Error(`markup left in: ${text.slice(0, 80)}`);
  if (marks.some((m) => m.start >= m.end)) throw new Error(`empty mark in: ${text.slice(0, 80)}`);
  text = text.replaceAll('⟨', '<').replaceAll('⟩', '>');
  const spans = marks.filter((m) => m.label);
  return { text, spans, ignore: neutralRanges(text, spans, marks) };
}

/** Writes `to/name.jsonl` from `from/name.txt`; a text that came out twice is kept once. */
export function build(name, from = path.join(HERE, 'texts'), to = path.join(HERE, '..')) {
  const documents = [],
    seen = new Set();
  let group = name;
  for (const raw of fs.readFileSync(path.join(from, `${name}.txt`), 'utf8').split('\n')) {
    if (!raw.trim()) continue;
    if (raw.startsWith('# ')) {
      group = raw.slice(2).trim();
      continue;
    }
    const [prefix = '', times = 1] = /^\*(\d+) /.exec(raw) ?? [];
    const line = raw.slice(prefix.length);
    for (let k = 0; k < Number(times); k++) {
      const document = parse(fill(line, randomFrom(`${name}${k}${line}`)).replaceAll('⏎', '\n'));
      if (seen.has(document.text)) continue;
      seen.add(document.text);
      documents.push({
        id: `${name}-${documents.length + 1}`,
        source: `${name}/${group}`,
        ...document,
        exhaustive: true,
      });
    }
  }
  fs.writeFileSync(path.join(to, `${name}.jsonl`), documents.map((d) => JSON.stringify(d)).join('\n') + '\n');
  console.log(`${name}: ${documents.length} documents, ${documents.reduce((n, d) => n + d.spans.length, 0)} spans`);
}

const [first, ...more] = process.argv.slice(2);
if (first?.includes('/')) build(path.basename(first, '.txt'), path.dirname(first), path.dirname(first));
else
  for (const name of first
    ? [first, ...more]
    : fs.readdirSync(path.join(HERE, 'texts')).map((f) => f.replace('.txt', '')))
    build(name);
