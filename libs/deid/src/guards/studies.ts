import { Flag } from '../data/flags';
import { readingOf, type Reading } from '../data/reading';
import type { Category } from '../categories';
import type { Prepared, Shield } from '../types';

const NAMES: ReadonlySet<Category> = new Set<Category>(['name', 'place', 'organisation']);
/** What bears the surname of whoever described it. */
const NAMED_AFTER =
  /^(?:signs?|tests?|scales?|scores?|ind(?:ex|ices)|criteri(?:a|on)|inventory|questionnaires?|classification|maneuvers?|manoeuvres?|protocols?|staging|stages?|grades?|grading|stud(?:y|ies)|trials?|checklist|nomogram|formula|equation|reflex(?:es)?|phenomenon|effect|hypothesis|theorem|law|method|technique|procedure|approach|scheme|rule|ratio|curve|plot|correction|needles?|catheters?|blades?|clamps?|retractors?|stitch|incision|disease|syndrome|palsy|triad|algorithm|model|interview|schedule)$/;
/** Something of a person's own: "the Lind test results". */
const OWN = /^(?:results?|was|were|is|today|visit|came|done|due|pending|report)$/;
const BEFORE =
  /^(?:the|a|an|per|this|that|modified|revised|original|brief|short|positive|negative|bilateral|adapted|classic|so-called|our|by|using|on|of|in|for|history|apply|applied|apparent)$/;

const isSurname = ({ tokens, flags }: Reading, at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  tokens[at].shape !== 'lower' &&
  tokens[at].text.length > 2 &&
  (flags[at]! & Flag.first) === 0;

/** Index of the last surname that hyphens join to the one at `at`. */
function throughHyphens(reading: Reading, at: number): number {
  const { tokens } = reading;
  let end = at;
  while (
    tokens[end + 1]?.text === '-' &&
    !tokens[end + 1]!.spaced &&
    tokens[end + 2] &&
    !tokens[end + 2]!.spaced &&
    isSurname(reading, end + 2)
  )
    end += 2;
  return end;
}

/** Authors in a citation, studies, signs and scales that no list holds: `Lund et al.`, `the Vask-Oren sign`, `Kessler 10`, `anti-Hu`. */
export function studies(prepared: Prepared): Shield[] {
  const reading = readingOf(prepared);
  const { tokens, keys } = reading;
  const shields: Shield[] = [];
  const add = (first: number, last: number): void => {
    shields.push({ start: tokens[first]!.start, end: tokens[last]!.end, against: NAMES });
  };
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]!.kind !== 'word' || tokens[index]!.shape === 'lower') continue;
    if (keys[index + 1] === 'et' && keys[index + 2] === 'al') {
      add(index, index + 2);
      continue;
    }
    // "anti-Hu antibodies"
    if (keys[index - 2] === 'anti' && tokens[index - 1]!.text === '-' && !tokens[index]!.spaced) {
      add(index, index);
      continue;
    }
    if (!isSurname(reading, index)) continue;
    const last = throughHyphens(reading, index);
    const before = keys[index - 1] ?? '';
    const next = keys[last + 1] ?? '';
    const announced =
      index === 0 ||
      (!tokens[index]!.startsLine && BEFORE.test(before)) ||
      last > index ||
      (reading.startsSentence(index) && !reading.isPossessive(last));
    if (
      announced &&
      NAMED_AFTER.test(next) &&
      !tokens[last + 1]!.startsLine &&
      tokens[last + 1]!.shape === 'lower' &&
      (last > index || !OWN.test(keys[last + 2] ?? ''))
    )
      add(index, last);
    // "Kessler 10 was 28"
    else if (/^(?:6|10)$/.test(next) && keys[index] === 'kessler') add(index, last);
    index = last;
  }
  return shields;
}
