import { setImmediate as otherWork } from 'node:timers/promises';
import type { ScanFinding, TextProfile } from '@consilium/contracts';
import { scanned } from './findings';

/** A text up to this length is scanned at once; a longer one so much at a time, in UTF-16 code units. */
export const PIECE = 12_000;
/** What is scanned on either side of a piece, so that nothing is cut in two. */
const AROUND = 600;
/** Around a name: enough to be found as one again. */
const BESIDE_NAME = 80;
/** Different names whose surroundings are scanned along with each piece. */
const NAMES_MOST = 30;
const BETWEEN = '\n\n';

/**
 * What the engine finds in a text of any length, in offsets of the whole. Other work goes on between pieces. The engine looks for parts of a
 * name that it found in the rest of a text; so where there are names, every piece is scanned again with their surroundings in front of it.
 */
export async function scannedInPieces(text: string, profile: TextProfile): Promise<ScanFinding[]> {
  if (text.length <= PIECE + AROUND) return scanned(text, profile);
  const found = await overPieces(text, '', profile);
  const names = surroundings(text, found);
  return names === '' ? found : joined([...found, ...(await overPieces(text, names + BETWEEN, profile))]);
}

async function overPieces(text: string, before: string, profile: TextProfile): Promise<ScanFinding[]> {
  const found: ScanFinding[] = [];
  for (let from = 0; from < text.length; from += PIECE) {
    const to = from + PIECE;
    const start = breakNear(text, Math.max(0, from - AROUND));
    const shift = start - before.length;
    const findings = scanned(before + text.slice(start, Math.min(text.length, to + AROUND)), profile);
    // What begins beside the piece is its neighbour's.
    found.push(
      ...findings
        .map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }))
        .filter((one) => one.start >= from && one.start < to),
    );
    await otherWork();
  }
  return joined(found);
}

/** A place between two words, so that a word is not cut. */
function breakNear(text: string, at: number): number {
  const space = at === 0 ? 0 : text.slice(at, at + BESIDE_NAME).search(/\s/);
  return space < 0 ? at : at + space;
}

/** Where names stand that are certain, each different one once. */
function surroundings(text: string, findings: readonly ScanFinding[]): string {
  const names = new Map<string, ScanFinding>();
  for (const finding of findings) {
    const name = text.slice(finding.start, finding.end);
    if (finding.category === 'name' && finding.level === 'certain' && names.size < NAMES_MOST && !names.has(name))
      names.set(name, finding);
  }
  return [...names.values()]
    .map(({ start, end }) => text.slice(breakNear(text, Math.max(0, start - BESIDE_NAME)), end + BESIDE_NAME))
    .join(BETWEEN);
}

/** In order and without overlaps: of two findings of the same place the wider one stands, at the more certain level. */
function joined(findings: readonly ScanFinding[]): ScanFinding[] {
  const result: ScanFinding[] = [];
  for (const finding of [...findings].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = result.at(-1);
    if (!last || finding.start >= last.end) result.push(finding);
    else if (finding.end > last.end || finding.level !== last.level) {
      const level = [last.level, finding.level].includes('certain') ? 'certain' : 'doubtful';
      result[result.length - 1] = { ...last, end: Math.max(last.end, finding.end), level };
    }
  }
  return result;
}
