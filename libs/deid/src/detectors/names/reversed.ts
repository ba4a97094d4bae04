import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate, Prepared } from '../../types';
import { around } from './context';
import { partOf, runFrom } from './runs';

/** `Garcia, Ana M.`, `O'NEIL, PATRICK`: a surname, a comma, a first name. */
export function reversed({ text, lower }: Prepared, reading: Reading): Candidate[] {
  const { tokens, flags } = reading;
  const found: Candidate[] = [];
  for (let index = 1; index < tokens.length - 1; index++) {
    if (tokens[index]!.text !== ',' || tokens[index]!.spaced) continue;
    const before = partOf(reading, index - 1);
    const upper = tokens[index - 1]!.shape === 'upper' && tokens[index - 1]!.text.length > 2;
    if (before === 'none' && !upper) continue;
    if (tokens[index + 1]!.startsLine) continue;
    const after = partOf(reading, index + 1);
    const told =
      after === 'unknown' &&
      before === 'last' &&
      /^(?:\(|,)$/.test(tokens[index + 2]?.text ?? '') &&
      /^\d{2}$/.test(tokens[index + 3]?.text.slice(0, 2) ?? '');
    if (after !== 'first' && !told && !(after === 'ambiguous' && (before === 'last' || before === 'unknown'))) continue;
    let start = index - 1;
    while (start > 1 && tokens[start - 1]!.text === '-' && !tokens[start - 1]!.spaced) start -= 2;
    const surname =
      (flags[index - 1]! & (Flag.last | Flag.word | Flag.common | Flag.city | Flag.region)) === Flag.last ||
      before === 'unknown' ||
      (upper && tokens[index + 1]!.shape === 'upper' && (flags[index - 1]! & (Flag.word | Flag.common)) === 0);
    const run = runFrom(reading, index + 1);
    const near = around(reading, text, lower, start, run.end);
    const labelled = near.label || near.person || near.naming || tokens[start]!.startsLine;
    if (!surname && !(labelled && (flags[index - 1]! & Flag.last) !== 0)) continue;
    found.push({
      start: tokens[start]!.start,
      end: tokens[run.end - 1]!.end,
      category: 'name',
      confidence: labelled ? 0.93 : 0.72,
      reason: 'This looks like a surname with the first name behind it.',
      cued: near.label || near.person || near.naming,
      ofPatient: near.ofPatient,
    });
  }
  return found;
}
