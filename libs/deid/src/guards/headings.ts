import { Flag } from '../data/flags';
import { readingOf, type Reading } from '../data/reading';
import type { Category } from '../categories';
import type { Candidate, Prepared, Shield } from '../types';

const NAMES: ReadonlySet<Category> = new Set<Category>(['name', 'place', 'organisation']);
const SEPARATOR = /^[,;|\t]$/;
const MOST_WORDS = 24;

interface Line {
  start: number;
  end: number;
}

/** The lines of a text in tokens; `end` exclusive. */
function linesOf({ tokens }: Reading): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 1; index <= tokens.length; index++) {
    if (index < tokens.length && !tokens[index]!.startsLine) continue;
    lines.push({ start, end: index });
    start = index;
  }
  return lines;
}

/** Words and separators and nothing that a sentence has; no word is one of the frequent first names. */
function isHead(reading: Reading, { start, end }: Line): boolean {
  if (end - start < 2 || end - start > MOST_WORDS) return false;
  for (let at = start; at < end; at++) {
    const { kind, text } = reading.tokens[at]!;
    if (
      kind === 'mark'
        ? !SEPARATOR.test(text) && !/^[()/%°#]$/.test(text)
        : kind === 'word' && (reading.flags[at]! & Flag.firstTop) !== 0
    )
      return false;
  }
  return true;
}

const separators = ({ tokens }: Reading, { start, end }: Line): number =>
  tokens.slice(start, end).filter(({ text }) => SEPARATOR.test(text)).length;
const cells = ({ tokens }: Reading, { start, end }: Line): number =>
  tokens.slice(start, end).filter(({ kind }) => kind !== 'mark').length;

/** Figures below a head: as many separators as it has, or as many figures as it has words and nothing else. */
function isRowOf(reading: Reading, head: Line, row: Line): boolean {
  const own = reading.tokens.slice(row.start, row.end);
  const figures = own.filter(({ kind }) => kind === 'number' || kind === 'code').length;
  const parted = separators(reading, head);
  // Two columns alone could be "Lee, Ana".
  if (parted > 0) return parted > 1 && figures > 0 && separators(reading, row) === parted;
  return figures >= 2 && own.every(({ kind }) => kind !== 'word') && cells(reading, row) >= cells(reading, head);
}

/** The headings of columns: a line of words above a line of figures. */
export function headings(prepared: Prepared, candidates: readonly Candidate[]): Shield[] {
  if (!prepared.text.includes('\n') || !candidates.some(({ category, cued }) => !cued && NAMES.has(category)))
    return [];
  const reading = readingOf(prepared);
  const lines = linesOf(reading);
  return lines.flatMap((line, n) => {
    const below = lines[n + 1];
    if (!below || !isHead(reading, line) || !isRowOf(reading, line, below)) return [];
    return [{ start: reading.tokens[line.start]!.start, end: reading.tokens[line.end - 1]!.end, against: NAMES }];
  });
}
