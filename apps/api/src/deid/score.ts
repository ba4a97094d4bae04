import { accessSync, constants } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusFiles, keepScores, keptScores, scoresOfFile, type KeptScores } from './kept-scores';
import type { Scores } from './scoring';

const percent = (share: number | null): string => (share === null ? '     -' : (100 * share).toFixed(2).padStart(6));

function print(name: string, scores: Scores): void {
  const { documents, spans, recall, recallByLabel, precision, documentsClean, cleanDocumentsFlagged } = scores;
  const lines = [
    `${name}: ${documents} documents, ${spans} spans`,
    `  recall ${percent(recall)}  precision ${percent(precision)}  documents clean ${percent(documentsClean)}  clean documents flagged ${percent(cleanDocumentsFlagged)}`,
    ...Object.entries(recallByLabel).map(([label, share]) => `    ${label.padEnd(12)} ${percent(share)}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function scored(files: Record<string, string>): Record<string, Scores> {
  const scores = Object.fromEntries(Object.entries(files).map(([name, path]) => [name, scoresOfFile(path)]));
  for (const [name, each] of Object.entries(scores)) print(name, each);
  return scores;
}

function keptOrNone(): KeptScores {
  try {
    return keptScores();
  } catch {
    return { corpus: {}, development: {} };
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** `npm run deid:score [-- GOLD.jsonl …] [-- --keep GOLD.jsonl …]`: scores of the project's own texts and of the files given; `--keep` writes them down. */
function main(args: string[]): void {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { keep: { type: 'boolean', default: false } },
  });
  const unreadable = positionals.find((path) => !isReadable(path));
  if (unreadable !== undefined) {
    process.stderr.write(`Cannot read ${unreadable}.\n`);
    process.exitCode = 1;
    return;
  }
  const corpus = scored(corpusFiles());
  const given = scored(Object.fromEntries(positionals.map((path) => [basename(path).replace(/\.jsonl$/, ''), path])));
  if (values.keep) keepScores({ corpus, development: { ...keptOrNone().development, ...given } });
}

main(process.argv.slice(2));
