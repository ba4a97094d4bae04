import type { Candidate, Prepared } from '../../types';

/** The same organisation wherever its name stands again. */
export function again({ text }: Prepared, found: readonly Candidate[]): Candidate[] {
  const more: Candidate[] = [];
  const seen = new Set<string>();
  for (const { start, end, confidence } of found) {
    const name = text.slice(start, end);
    if (confidence < 0.6 || name.length < 6 || !name.includes(' ') || seen.has(name) || seen.size > 20) continue;
    seen.add(name);
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (at !== start)
        more.push({
          start: at,
          end: at + name.length,
          category: 'organisation',
          confidence,
          reason: 'This organization is named elsewhere in the text.',
        });
    }
  }
  return more;
}
