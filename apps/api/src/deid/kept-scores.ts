import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spansOf } from './find-spans';
import { scoresOf, type GoldDocument, type Scores } from './scoring';

const FOLDER = 'libs/deid';
const KEPT = join(FOLDER, 'scores.json');

/** The scores that the project holds itself to: of its own texts, and, as numbers only, of texts that others labelled. */
export interface KeptScores {
  corpus: Record<string, Scores>;
  development: Record<string, Scores>;
}

const inOrder = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b)));

/** The labelled documents of a JSON Lines file. */
export function goldOf(path: string): GoldDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** The project's own labelled files by name, without their ending. Paths are relative to the repository. */
export function corpusFiles(root = '.'): Record<string, string> {
  const folder = join(root, FOLDER, 'corpus');
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => [name.replace(/\.jsonl$/, ''), join(folder, name)]),
  );
}

export const scoresOfFile = (path: string): Scores => scoresOf(goldOf(path), spansOf);

export const keptScores = (root = '.'): KeptScores => JSON.parse(readFileSync(join(root, KEPT), 'utf8')) as KeptScores;

export function keepScores({ corpus, development }: KeptScores): void {
  writeFileSync(KEPT, `${JSON.stringify({ corpus: inOrder(corpus), development: inOrder(development) }, null, 2)}\n`);
}

const higherIsBetter = ({
  recall,
  recallByLabel,
  precision,
  documentsClean,
}: Scores): Record<string, number | null> => ({ recall, precision, documentsClean, ...recallByLabel });

/** What became worse than it was kept, one sentence each. */
export function regressions(kept: Scores, now: Scores): string[] {
  const before = higherIsBetter(kept);
  const after = higherIsBetter(now);
  const lower = Object.keys(before)
    .filter((figure) => (before[figure] ?? 0) > (after[figure] ?? 0))
    .map((figure) => `${figure} fell from ${before[figure]} to ${after[figure] ?? 'nothing'}`);
  const flagged =
    (now.cleanDocumentsFlagged ?? 0) > (kept.cleanDocumentsFlagged ?? 0)
      ? [`clean documents flagged rose from ${kept.cleanDocumentsFlagged} to ${now.cleanDocumentsFlagged}`]
      : [];
  return [...lower, ...flagged];
}
