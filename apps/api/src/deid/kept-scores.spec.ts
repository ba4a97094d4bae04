import { join } from 'node:path';
import { corpusFiles, keptScores, regressions, scoresOfFile } from './kept-scores';

const ROOT = join(__dirname, '../../../..');

describe("the scores of the project's own texts", () => {
  const kept = keptScores(ROOT).corpus;

  it('are kept for every file', () => expect(Object.keys(kept).sort()).toEqual(Object.keys(corpusFiles(ROOT)).sort()));

  it.each(Object.entries(corpusFiles(ROOT)))('are not worse than they were: %s', (name, path) =>
    expect(regressions(kept[name]!, scoresOfFile(path))).toEqual([]),
  );
});

it('tells what became worse', () => {
  const was = {
    documents: 2,
    spans: 2,
    recall: 1,
    recallByLabel: { NAME: 1 },
    precision: 1,
    documentsClean: 1,
    cleanDocumentsFlagged: 0,
  };
  expect(regressions(was, was)).toEqual([]);
  expect(regressions(was, { ...was, recallByLabel: {}, cleanDocumentsFlagged: 0.5 })).toEqual([
    'NAME fell from 1 to nothing',
    'clean documents flagged rose from 0 to 0.5',
  ]);
});
