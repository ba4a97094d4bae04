import type { Reading } from '../../data/reading';
import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { LOOSE_VERBS, PERSONS, PERSON_VERBS, TITLES } from './cues';

const DOTTED = /(?<![\p{L}\p{N}.])(?:[A-Z]\. ?){2,3}(?![\p{L}\p{N}])/gu;
const PLAIN = /(?<![\p{L}\p{N}])[A-Z]{2,3}(?![\p{L}\p{N}])/gu;
/** Abbreviations of this form that are no one's initials. */
export const NOT_INITIALS: ReadonlySet<string> = new Set([
  'U.S.',
  'U.K.',
  'D.C.',
  'E.R.',
  'I.V.',
  'I.M.',
  'P.O.',
  'B.I.D.',
  'T.I.D.',
  'Q.D.',
  'P.R.N.',
  'E.D.',
  'O.R.',
  'A.M.',
  'P.M.',
  'M.D.',
  'R.N.',
  'D.O.',
  'B.A.',
  'M.A.',
  'L.A.',
  'N.Y.',
  'H.S.',
  'S.C.',
  'S.L.',
  'N.P.',
  'P.A.',
  'D.V.M.',
  'D.O.B.',
  'A.D.',
  'B.C.',
  'I.Q.',
  'E.G.',
  'I.E.',
  'N.B.',
  'V.A.',
  'U.S.A.',
  'P.T.',
  'O.T.',
  'I.C.U.',
  'S.O.B.',
  'L.P.N.',
  'J.D.',
  'S.I.',
  'H.I.',
  'U.S',
  'R.I.P.',
  'E.C.',
  'A.A.',
  'N.A.',
  'C.D.C.',
  'F.D.A.',
  'W.H.O.',
  'P.C.P.',
  'O.C.D.',
  'T.B.',
  'T.V.',
  'P.E.',
  'M.S.',
  'B.S.',
  'D.M.',
  'S.T.',
  'G.I.',
  'G.U.',
  'M.I.',
  'C.V.',
  'E.T.',
  'U.N.',
  'E.U.',
]);
const CUE =
  /(?:\b(initials?(?: (?:are|is|of))?|named|called|my client|my patient|client|patient|pt|mr|mrs|ms|dr|husband|wife|son|daughter|brother|sister|mother|father|partner|boyfriend|girlfriend|friend|signed|case of)[ :.,(]{1,3}["']?)$/;
const STRONG = /initials?(?: (?:are|is|of))?[ :.,("']{1,4}$/;

/** `J.R.`, `initials KM`, `patient J. S.` */
export function initials({ text, lower }: Prepared, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const add = (start: number, end: number, confidence: number, cued: boolean): void => {
    found.push({
      start,
      end,
      category: 'name',
      confidence,
      reason: 'These look like the initials of a person.',
      cued,
      ofPatient: cued,
    });
  };
  for (const match of matchesOf(text, DOTTED)) {
    const bare = match[0].trimEnd();
    if (NOT_INITIALS.has(bare.replace(/ /g, ''))) continue;
    const before = lower.slice(Math.max(0, match.index - 28), match.index);
    if (CUE.test(before)) add(match.index, match.index + bare.length, 0.9, true);
    else if (goesOn(reading, lower, match.index + match[0].length))
      add(match.index, match.index + bare.length, 0.75, false);
    else add(match.index, match.index + bare.length, 0.5, false);
  }
  for (const match of lower.includes('initial') ? matchesOf(text, PLAIN) : []) {
    const before = lower.slice(Math.max(0, match.index - 20), match.index);
    if (STRONG.test(before)) add(match.index, match.index + match[0].length, 0.85, true);
  }
  single(reading, add);
  return found;
}

/** A verb or a possessive behind initials says that they are a person. */
const goesOn = (_reading: Reading, lower: string, end: number): boolean =>
  /^\s?(?:'s\b|is (?:a|an|my)\b|was|has|reports|denies|states|said|told|wants|feels|lives|came|presented|asked|agreed)/.test(
    lower.slice(end, end + 14),
  );

/** `my client K.`, `Mrs. B.`: one letter behind a person. */
function single(
  { tokens, keys }: Reading,
  add: (start: number, end: number, confidence: number, cued: boolean) => void,
): void {
  for (let index = 1; index < tokens.length - 1; index++) {
    const token = tokens[index]!;
    if (token.shape !== 'upper' || token.text.length !== 1 || token.startsLine || token.text === 'I') continue;
    const stop = tokens[index + 1]!.text === '.' && !tokens[index + 1]!.spaced;
    const before = tokens[index - 1]!.text === '.' ? index - 2 : index - 1;
    if (before < 0) continue;
    if (TITLES.has(keys[before]!) && tokens[before]!.shape === 'title') add(token.start, token.end, 0.85, true);
    else if (
      stop &&
      PERSON_VERBS.has(keys[index + 2] ?? '') &&
      !LOOSE_VERBS.has(keys[index + 2]!) &&
      tokens[index + 2]!.shape === 'lower' &&
      tokens[before]!.kind === 'mark'
    )
      add(token.start, token.end, 0.72, true);
    else if (PERSONS.has(keys[before]!) && stop && before === index - 1 && tokens[index + 2]?.shape === 'lower')
      add(token.start, token.end, 0.72, true);
  }
}
