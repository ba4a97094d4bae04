import type { Finding } from './types';

/** A finding that is the bare name of somebody in the room; `colleague` is their whole name. */
export type AmongColleagues<F> = F & { colleague?: string };

const TITLES = 'dr|doctor|prof|professor|mr|mrs|ms|mx|miss|nurse|sister';
const REASON = 'A colleague of this room has this name, and a client may have it too.';
const OF_NAMES: ReadonlySet<string> = new Set(['name', 'other']);

interface Span {
  start: number;
  end: number;
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const spaced = (words: string): string => words.split(/\s+/).map(escaped).join('\\s+');
const partsOf = (name: string): string[] => name.trim().split(/\s+/);

function spansOf(pattern: string, text: string): Span[] {
  return Array.from(
    text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')),
    (match) => ({ start: match.index, end: match.index + match[0].length }),
  );
}

const within = (one: Span, other: Span): boolean => one.start >= other.start && one.end <= other.end;

/** Where the text speaks of a colleague beyond doubt: by their whole name, by title and surname, or addressed with an @. */
function knownSpans(text: string, name: string): Span[] {
  const parts = partsOf(name);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const certain = spansOf(
    `@?${spaced(name)}|(?:${TITLES})\\.?\\s+(?:${escaped(first)}\\s+)?${escaped(last)}|@${escaped(first)}`,
    text,
  );
  return [...certain, ...beingTyped(text, name)];
}

/** An @ with the beginning of the name at the end of the text: somebody is being mentioned. */
function beingTyped(text: string, name: string): Span[] {
  const at = text.lastIndexOf('@');
  const typed = text.slice(at + 1).toLowerCase();
  return at !== -1 && typed !== '' && name.toLowerCase().startsWith(typed) ? [{ start: at, end: text.length }] : [];
}

/**
 * The findings of a text that is written among colleagues. Whoever is in the room is no patient: their whole name, title with surname and
 * mention are no finding; their bare first name or surname is doubtful, as a client may share it. `names`: of the people of the room.
 * Pure; offsets stay.
 */
export function amongColleagues<
  F extends Pick<Finding, 'start' | 'end' | 'level' | 'confidence'> & { category: string; reason?: string },
>(text: string, findings: readonly F[], names: readonly string[]): AmongColleagues<F>[] {
  if (names.length === 0 || !findings.some(({ category }) => OF_NAMES.has(category))) return [...findings];
  const known = names.flatMap((name) =>
    knownSpans(text, name).map((span) => ({ ...span, end: span.end + possessive(text, span.end) })),
  );
  const bare = names.flatMap((name) =>
    [...new Set([partsOf(name)[0]!, partsOf(name).at(-1)!])].flatMap((part) =>
      spansOf(escaped(part), text).map((span) => ({ ...span, name })),
    ),
  );
  return findings.flatMap((finding): AmongColleagues<F>[] => {
    if (!OF_NAMES.has(finding.category)) return [finding];
    if (known.some((span) => within(finding, span))) return [];
    const colleague = bare.find((span) =>
      within(finding, { start: span.start, end: span.end + possessive(text, span.end) }),
    )?.name;
    if (colleague === undefined) return [finding];
    return [
      {
        ...finding,
        level: 'doubtful',
        confidence: Math.min(finding.confidence, 0.6),
        ...(finding.reason !== undefined && { reason: REASON }),
        colleague,
      },
    ];
  });
}

const possessive = (text: string, end: number): number =>
  /^['’]s(?![\p{L}\p{N}])/u.exec(text.slice(end))?.[0].length ?? 0;
