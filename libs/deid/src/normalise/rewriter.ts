/** Ranges of one text told as ranges of the text it was made from. */
export interface OffsetMap {
  /** The stretch of the source that `start…end` was made from; never empty for a range that is not. */
  toSource(start: number, end: number): { start: number; end: number };
}

export interface Rewritten extends OffsetMap {
  text: string;
}

/** Rewrites parts of a text, front to back, and remembers where everything came from. */
export class Rewriter {
  private readonly parts: string[] = [];
  /** Per edit: where it begins and ends in the result and in the source. */
  private readonly edits: { from: number; to: number; start: number; end: number }[] = [];
  private read = 0;
  private written = 0;

  constructor(private readonly source: string) {}

  /** Puts `by` in the place of `start…end`; edits come in order and do not overlap. */
  replace(start: number, end: number, by: string): void {
    this.keep(start);
    this.edits.push({ from: this.written, to: this.written + by.length, start, end });
    this.parts.push(by);
    this.read = end;
    this.written += by.length;
  }

  done(): Rewritten {
    if (!this.edits.length) return { text: this.source, toSource: (start, end) => ({ start, end }) };
    this.keep(this.source.length);
    const text = this.parts.join('');
    return {
      text,
      toSource: (start, end) => ({
        start: this.startOf(start),
        end: end > start ? this.endOf(end - 1) : this.startOf(start),
      }),
    };
  }

  private keep(until: number): void {
    if (until <= this.read) return;
    this.parts.push(this.source.slice(this.read, until));
    this.written += until - this.read;
    this.read = until;
  }

  /** The last edit that begins at or before the offset of the result; of several that are empty there, the last. */
  private editAt(offset: number): { from: number; to: number; start: number; end: number } | undefined {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.edits[middle]!.from <= offset) low = middle + 1;
      else high = middle;
    }
    return this.edits[low - 1];
  }

  private startOf(offset: number): number {
    const edit = this.editAt(offset);
    if (!edit) return offset;
    return offset < edit.to ? edit.start : edit.end + offset - edit.to;
  }

  private endOf(last: number): number {
    const edit = this.editAt(last);
    if (!edit) return last + 1;
    return last < edit.to ? edit.end : edit.end + last - edit.to + 1;
  }
}
