import type { Category } from './categories';

/** What kind of field a text stands in: each lets other things pass (see profiles.ts). */
export type Profile = 'clinical' | 'citation' | 'account' | 'operational';

/** `certain` blocks the text; `doubtful` asks its author. */
export type Level = 'certain' | 'doubtful';

/** An identifier in a text: UTF-16 offsets of the text as it was given, `end` exclusive. */
export interface Finding {
  start: number;
  end: number;
  category: Category;
  level: Level;
  /** 0 to 1. */
  confidence: number;
  /** A sentence for the author; it never repeats the text. */
  reason: string;
}

export interface ScanOptions {
  /** `clinical` unless said otherwise. */
  profile?: Profile;
  /** The present year, as far as the caller knows it: years of birth tell ages only beside it. */
  year?: number;
}

/** What could point to a person although no part of it does alone. */
export interface Warning {
  /** The kinds of facts that come together, in words for people. */
  parts: string[];
  reason: string;
}

/** A word, a number, a mixture of both (`code`) or one punctuation mark of the plain text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'code' | 'mark';
  /** Of a word: `sarah`, `Sarah`, `SARAH`, `McKay`; a single capital is `upper`. */
  readonly shape: 'lower' | 'title' | 'upper' | 'mixed' | 'none';
  /** White space, or the beginning of the text, stands before it. */
  readonly spaced: boolean;
  /** A line break, or the beginning of the text, stands before it. */
  readonly startsLine: boolean;
}

/** A text ready for the detectors. All offsets of detectors and guards are those of `text`. */
export interface Prepared {
  /** The plain text: see normalise/. */
  readonly text: string;
  /** The same in lower case, equally long. */
  readonly lower: string;
  readonly tokens: readonly Token[];
  /** Where runs of digits begin. */
  readonly figures: readonly number[];
  /** At least so late is it: see `ScanOptions.year`. */
  readonly presentYear: number;
  /** Index of the token that holds the offset, or of the next one; `tokens.length` after the last. */
  tokenAt(offset: number): number;
}

/** What a detector takes for an identifier; offsets of the plain text. */
export interface Candidate {
  start: number;
  end: number;
  category: Category;
  /** 0 to 1; from `CERTAIN_FROM` on it blocks, below `DOUBTFUL_FROM` it is dropped. */
  confidence: number;
  reason: string;
  /** A word beside it names it (`MRN:`, `Mrs.`, `lives in`): guards do not apply. */
  cued?: boolean;
  /** The words tie it to a patient (`patient Ann …`, `born on …`): no profile lets it pass. */
  ofPatient?: boolean;
  /** It stands for all that lies in it; what is sure there is told by itself. */
  wide?: boolean;
}

export type Detector = (prepared: Prepared) => Candidate[];

/** A stretch that is no identifier of these categories, whatever its shape says. */
export interface Shield {
  start: number;
  end: number;
  against: ReadonlySet<Category>;
}

/** `candidates` are what the detectors found: a guard need look at nothing else. */
export type Guard = (prepared: Prepared, candidates: readonly Candidate[]) => Shield[];
