/** What the lexicon knows about a word or phrase; bits of one number, the same as in data-build/build.mjs. */
export const Flag = {
  /** Among the commonest English words. */
  common: 1,
  /** An English word of any kind. */
  word: 2,
  first: 4,
  firstTop: 8,
  last: 16,
  lastTop: 32,
  city: 64,
  cityBig: 128,
  drug: 256,
  /** A first name that is an ordinary word too. */
  ambiguous: 512,
  /** State, country, nationality, language, religion. */
  region: 1024,
  /** A surname that names a disease, sign, scale or instrument. */
  eponym: 2048,
  /** Another capitalised word that names no person. */
  term: 4096,
  /** Begins a phrase of the lexicon. */
  phrase: 8192,
} as const;
