/** A stretch of a text; UTF-16 offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A text whose identifiers are known. */
export interface GoldDocument {
  id: string;
  source: string;
  text: string;
  spans: (Range & { label: string })[];
  /** Characters that count neither way. */
  ignore?: Range[];
  /** False: the labels miss identifiers, so precision is not judged. */
  exhaustive: boolean;
}

/** Shares are between 0 and 1; null where nothing was to be counted. */
export interface Scores {
  documents: number;
  spans: number;
  /** Of the labelled spans, those whose every visible character is covered. */
  recall: number | null;
  recallByLabel: Record<string, number>;
  /** Of the characters found in exhaustively labelled documents, those that are labelled. */
  precision: number | null;
  /** Of the documents with identifiers, those in which all are covered. */
  documentsClean: number | null;
  /** Of the documents without any, those in which something was found. */
  cleanDocumentsFlagged: number | null;
}

const NOT_SEEN = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const share = (part: number, whole: number): number | null =>
  whole ? Math.round((10_000 * part) / whole) / 10_000 : null;

function filled(length: number, ranges: readonly Range[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end } of ranges) marks.fill(1, start, end);
  return marks;
}

interface Counted {
  missed: string[];
  right: number;
  wrong: number;
}

function count({ text, spans, ignore = [], exhaustive }: GoldDocument, found: readonly Range[]): Counted {
  const [labelled, covered, ignored] = [
    filled(text.length, spans),
    filled(text.length, found),
    filled(text.length, ignore),
  ];
  const counts = (n: number): boolean => !ignored[n] && !NOT_SEEN.test(text[n]!);
  const missed = spans.filter(({ start, end }) =>
    Array.from({ length: end - start }, (_, n) => start + n).some((n) => counts(n) && !covered[n]),
  );
  let right = 0;
  let wrong = 0;
  for (let n = 0; exhaustive && n < text.length; n++) {
    if (!covered[n] || !counts(n)) continue;
    if (labelled[n]) right++;
    else wrong++;
  }
  return { missed: missed.map(({ label }) => label), right, wrong };
}

const tally = (labels: readonly string[]): Map<string, number> =>
  labels.reduce((sum, label) => sum.set(label, (sum.get(label) ?? 0) + 1), new Map<string, number>());

/** Scores what `find` finds in labelled documents. */
export function scoresOf(documents: readonly GoldDocument[], find: (text: string) => readonly Range[]): Scores {
  const counted = documents.map((document) => ({ document, ...count(document, find(document.text)) }));
  const all = tally(documents.flatMap(({ spans }) => spans.map(({ label }) => label)));
  const missed = tally(counted.flatMap((each) => each.missed));
  const spans = documents.reduce((sum, document) => sum + document.spans.length, 0);
  const missedInAll = [...missed.values()].reduce((a, b) => a + b, 0);
  const right = counted.reduce((sum, each) => sum + each.right, 0);
  const wrong = counted.reduce((sum, each) => sum + each.wrong, 0);
  const withSpans = counted.filter(({ document }) => document.spans.length);
  const without = counted.filter(({ document }) => !document.spans.length && document.exhaustive);
  return {
    documents: documents.length,
    spans,
    recall: share(spans - missedInAll, spans),
    recallByLabel: Object.fromEntries(
      [...all]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([label, n]) => [label, share(n - (missed.get(label) ?? 0), n)!]),
    ),
    precision: share(right, right + wrong),
    documentsClean: share(withSpans.filter((each) => !each.missed.length).length, withSpans.length),
    cleanDocumentsFlagged: share(without.filter((each) => each.wrong).length, without.length),
  };
}
