interface Span {
  start: number;
  end: number;
}

/**
 * Where findings of the text before stand in the text now, until that has been scanned: what the change touched is dropped, what
 * stands behind it moves along. So marks stay under their words while somebody types.
 */
export function shiftSpans<S extends Span>(spans: readonly S[], before: string, now: string): S[] {
  if (before === now || spans.length === 0) return [...spans];
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++;
  const by = now.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    return span.start >= before.length - tail ? [{ ...span, start: span.start + by, end: span.end + by }] : [];
  });
}
