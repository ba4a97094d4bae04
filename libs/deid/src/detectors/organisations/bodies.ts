import { Flag } from '../../data/flags';
import type { Reading } from '../../data/reading';
import type { Candidate } from '../../types';
import { TITLES } from '../names/cues';
import { isCapital } from '../places/shared';
import { BODY_ENDS, FIRM_ENDS, GENERIC_BODY, PUBLIC } from './words';

const REASON = 'This looks like an organization that points to a person.';
const SURE_ENDS =
  /^(?:inc|incorporated|llc|llp|ltd|corp|corporation|gmbh|plc|bros|holdings|enterprises|industries|technologies)$/;
const SCHOOL_ENDS =
  /^(?:university|college|school|academy|polytechnic|seminary|elementary|church|chapel|cathedral|synagogue|mosque|montessori|battalion|regiment|brigade|squadron|penitentiary|high)$/;
const JOINING = /^(?:of|the|and|&|for|de|del|la|'|-|\.|st|saint)$/;

/** Names that end in what an organisation is: `X LLC`, `X High School`, `First Church of X`, `University of X`. */
export function bodies(reading: Reading): Candidate[] {
  const { tokens, keys } = reading;
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isCapital(reading, index)) continue;
    const key = keys[index]!;
    const firm = FIRM_ENDS.has(key);
    if (!firm && !BODY_ENDS.has(key)) continue;
    const start = leftOf(reading, index);
    const end = rightOf(reading, index);
    if (end - start < 2) continue;
    const own = ownWords(reading, start, end, index);
    if (own === 0) continue;
    const sure = SURE_ENDS.test(key) || SCHOOL_ENDS.test(key);
    const heading = reading.isHeading(index) || reading.isShouted(index);
    if (heading && !sure) continue;
    if (
      !sure &&
      reading.startsSentence(start) &&
      tokens
        .slice(start, index)
        .every((token, at) => token.kind !== 'word' || (reading.flags[start + at]! & (Flag.word | Flag.common)) !== 0)
    )
      continue;
    const strange = tokens
      .slice(start, end)
      .some(
        (token, at) =>
          token.kind === 'word' &&
          token.shape !== 'lower' &&
          (reading.flags[start + at]! & (Flag.word | Flag.common)) === 0,
      );
    const confidence = sure
      ? heading
        ? 0.6
        : 0.85
      : !strange
        ? 0.45
        : own > 0 && !reading.startsSentence(start)
          ? 0.6
          : 0.35;
    found.push({
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
      category: 'organisation',
      confidence,
      reason: REASON,
      cued: SURE_ENDS.test(key),
    });
    index = end - 1;
  }
  return found;
}

function leftOf(reading: Reading, head: number): number {
  const { tokens, keys } = reading;
  let start = head;
  for (let at = head - 1; at >= 0 && head - at < 8 && !tokens[at + 1]!.startsLine; at--) {
    if (isCapital(reading, at) && !TITLES.has(keys[at]!)) start = at;
    else if (tokens[at]!.text === ',' && /^(?:inc|llc|llp|ltd|and|&)$/.test(keys[at + 1]!)) continue;
    else if (!JOINING.test(keys[at]!) || (keys[at] === '.' && !/^(?:st|mt|ft)$/.test(keys[at - 1] ?? ''))) break;
  }
  while (
    start < head &&
    (/^(?:the|at|in|from|to|our|my|this|for|and|of|by|with|when|after|his|her|he|she|they|i|a|an|does|do|did|is|was|are|can|could|has|have)$/.test(
      keys[start]!,
    ) ||
      tokens[start]!.kind === 'mark')
  )
    start++;
  return start;
}

function rightOf(reading: Reading, head: number): number {
  const { tokens, keys } = reading;
  let end = head + 1;
  while (
    tokens[end] &&
    !tokens[end]!.startsLine &&
    isCapital(reading, end) &&
    (FIRM_ENDS.has(keys[end]!) || BODY_ENDS.has(keys[end]!))
  )
    end++;
  if (tokens[end]?.text === ',' && /^(?:inc|llc|ltd)$/.test(keys[end + 1] ?? '')) end += 2;
  if (/^(?:of|for|at)$/.test(keys[end] ?? '') && !tokens[end]!.startsLine) {
    let at = end + 1;
    if (keys[at] === 'the') at++;
    if (isCapital(reading, at) && !tokens[at]!.startsLine) {
      while (at < end + 6 && isCapital(reading, at) && !tokens[at]!.startsLine) at++;
      return at;
    }
  }
  return end;
}

/** How many words of it are its own rather than its kind. */
function ownWords(reading: Reading, start: number, end: number, head: number): number {
  const { tokens, keys, flags } = reading;
  let own = 0;
  for (let at = start; at < end; at++) {
    const key = keys[at]!;
    if (at === head || tokens[at]!.kind !== 'word' || tokens[at]!.shape === 'lower') continue;
    if (PUBLIC.has(key)) return 0;
    const bits = flags[at]!;
    if (
      FIRM_ENDS.has(key) ||
      BODY_ENDS.has(key) ||
      GENERIC_BODY.has(key) ||
      (bits & (Flag.region | Flag.drug | Flag.term)) !== 0
    )
      continue;
    if (reading.isHeading(at) && (bits & Flag.word) !== 0) continue;
    if (tokens[at]!.text.length < 2) continue;
    own++;
  }
  return own;
}
