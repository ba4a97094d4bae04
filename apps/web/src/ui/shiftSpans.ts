interface Span {
  start: number;
  end: number;
}

/**
 * Where places of the text before stand in the text now: what the change touched is dropped, what stands behind it moves along. So marks
 * stay under their words while somebody types.
 * @param caret where the change ended in the text now, where that is known: of two equal words it tells which one went
 */
export function shiftSpans<S extends Span>(spans: readonly S[], before: string, now: string, caret?: number): S[] {
  if (before === now || spans.length === 0) return [...spans];
  const shorter = Math.min(before.length, now.length);
  const sameEnd =
    caret !== undefined && now.length - caret <= shorter && before.endsWith(now.slice(caret)) ? now.length - caret : 0;
  let head = 0;
  while (head < shorter - sameEnd && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = sameEnd;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail))
    tail++;
  const by = now.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    return span.start >= before.length - tail ? [{ ...span, start: span.start + by, end: span.end + by }] : [];
  });
}
