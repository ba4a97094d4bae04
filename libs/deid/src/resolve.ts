import { ASKS, PASSES } from './profiles';
import type { Candidate, Finding, Profile, Shield } from './types';

export const CERTAIN_FROM = 0.7;
export const DOUBTFUL_FROM = 0.3;

/** Leaves out what lies in a shield; what a word announces is no matter of form, so shields say nothing about it. */
export function unshielded(candidates: readonly Candidate[], shields: readonly Shield[]): Candidate[] {
  if (!shields.length) return [...candidates];
  const sorted = [...shields].sort((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return candidates.filter((candidate) => candidate.cued || !isCovered(candidate, sorted, longest));
}

/** Shields begin at most the length of the longest before what they cover. */
function isCovered(candidate: Candidate, sorted: readonly Shield[], longest: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.start < candidate.end - longest) low = middle + 1;
    else high = middle;
  }
  for (let n = low; n < sorted.length && sorted[n]!.start <= candidate.start; n++) {
    if (sorted[n]!.end >= candidate.end && sorted[n]!.against.has(candidate.category)) return true;
  }
  return false;
}

/** Longer before shorter where both begin together; the surer first where they are alike. */
const inOrder = (a: Candidate, b: Candidate): number =>
  a.start - b.start ||
  b.end - a.end ||
  Number(b.cued ?? false) - Number(a.cued ?? false) ||
  b.confidence - a.confidence;

/** Takes `next`, which begins inside `last`, into it: every character that any detector found stays found. */
function join(last: Candidate, next: Candidate): void {
  // What a word announces says more than a form; else the longer does.
  const better =
    Boolean(next.cued) === Boolean(last.cued) ? next.end - next.start > last.end - last.start : Boolean(next.cued);
  const [mayTell, nextMayTell] = [last.confidence >= CERTAIN_FROM, next.confidence >= CERTAIN_FROM];
  if (mayTell === nextMayTell ? better : nextMayTell) {
    last.category = next.category;
    last.reason = next.reason;
    last.cued = next.cued;
  }
  last.confidence = Math.max(last.confidence, next.confidence);
  last.ofPatient ||= next.ofPatient;
  last.end = Math.max(last.end, next.end);
}

/** The shortest name, and the least that is worth a question between what is cut out. */
const [LEAST_WORD, LEAST_LEFT] = [2, 4];

/** What is left of a wide candidate once the sure ones are cut out of it. */
function around(wide: Candidate, sure: readonly Candidate[]): Candidate[] {
  const parts: Candidate[] = [];
  let { start } = wide;
  for (const { start: from, end: to } of [...sure, { start: wide.end, end: wide.end }]) {
    if (to <= start || from > wide.end) continue;
    if (from - start >= (start === wide.start ? LEAST_WORD : LEAST_LEFT)) parts.push({ ...wide, start, end: from });
    start = Math.max(start, to);
  }
  return parts;
}

function narrowed(candidates: readonly Candidate[]): Candidate[] {
  if (!candidates.some(({ wide }) => wide)) return [...candidates];
  const sure = candidates.filter(({ wide, confidence }) => !wide && confidence >= CERTAIN_FROM).sort(inOrder);
  return candidates.flatMap((candidate) => (candidate.wide ? around(candidate, sure) : [candidate]));
}

/** Under what blocks: for what a profile only asks about. */
const ASKED = 0.6;

/** Joins what overlaps, drops what the profile lets pass and asks about what it doubts. */
export function resolve(candidates: readonly Candidate[], profile: Profile): Finding[] {
  const joined: Candidate[] = [];
  for (const candidate of narrowed(candidates)
    .filter(({ start, end, confidence }) => end > start && confidence >= DOUBTFUL_FROM)
    .sort(inOrder)) {
    const last = joined.at(-1);
    if (last && candidate.start < last.end) join(last, candidate);
    else joined.push({ ...candidate });
  }
  return joined
    .filter(({ category, ofPatient }) => ofPatient || !PASSES[profile].has(category))
    .map(({ start, end, category, confidence: sure, reason, ofPatient }) => {
      const confidence = !ofPatient && ASKS[profile].has(category) ? Math.min(sure, ASKED) : sure;
      return { start, end, category, confidence, reason, level: confidence >= CERTAIN_FROM ? 'certain' : 'doubtful' };
    });
}
