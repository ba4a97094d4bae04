import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate } from '../../types';
import { CERTAIN_FROM } from '../../resolve';
import { CREDENTIALS, PARTICLES, TITLES } from './cues';

/** Parts of names that were found for sure, wherever else they stand in the text: first name, surname, in small letters too. */
export function again(reading: Reading, found: readonly Candidate[]): Candidate[] {
  const { tokens, keys, flags } = reading;
  const parts = new Map<string, { word: boolean; ofPatient: boolean }>();
  const taken = new Uint8Array(tokens.length);
  let index = 0;
  for (const name of [...found].sort((a, b) => a.start - b.start)) {
    while (index < tokens.length && tokens[index]!.end <= name.start) index++;
    for (let at = index; at < tokens.length && tokens[at]!.start < name.end; at++) {
      if (name.confidence < CERTAIN_FROM) continue;
      taken[at] = 1;
      const key = keys[at]!;
      if (
        tokens[at]!.kind !== 'word' ||
        key.length < 3 ||
        PARTICLES.has(key) ||
        TITLES.has(key) ||
        CREDENTIALS.has(key)
      )
        continue;
      const word =
        (flags[at]! & (Flag.word | Flag.common | Flag.region | Flag.drug | Flag.term | Flag.ambiguous)) !== 0;
      parts.set(key, { word, ofPatient: name.ofPatient === true || parts.get(key)?.ofPatient === true });
    }
  }
  if (parts.size === 0) return [];
  const more: Candidate[] = [];
  keys.forEach((key, at) => {
    const part = parts.get(key);
    if (part === undefined || taken[at] || tokens[at]!.kind !== 'word') return;
    // A part that is a word too needs its capital, where that says something.
    if (part.word && (tokens[at]!.shape === 'lower' || reading.startsSentence(at) || reading.isHeading(at))) return;
    const end = reading.isPossessive(at) ? tokens[at]!.end - 2 : tokens[at]!.end;
    more.push({
      start: tokens[at]!.start,
      end,
      category: 'name',
      confidence: part.word ? 0.72 : 0.85,
      reason: 'This is part of a name that stands elsewhere in the text.',
      ofPatient: part.ofPatient,
    });
  });
  return more;
}
