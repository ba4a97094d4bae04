const BITS = 5;
const WIDTH = 1 << BITS;
const MASK = WIDTH - 1;

interface Branch<V> {
  readonly slots: readonly (Branch<V> | V | undefined)[];
}

/**
 * A persistent map from `seq` (a positive integer) to a value: `set` copies one path of at most 32 slots a level and shares the
 * rest, so a log of any length costs the same per event, whether it grows at its end or, by older pages, at its beginning.
 */
export class SeqMap<V> {
  private constructor(
    private readonly root: Branch<V> | undefined,
    private readonly levels: number,
    readonly size: number,
  ) {}

  static empty<V>(): SeqMap<V> {
    return new SeqMap<V>(undefined, 1, 0);
  }

  get(seq: number): V | undefined {
    if (seq < 0 || seq >= WIDTH ** this.levels) return undefined;
    let node = this.root;
    for (let level = this.levels - 1; level > 0 && node; level--)
      node = node.slots[slot(seq, level)] as Branch<V> | undefined;
    return node?.slots[slot(seq, 0)] as V | undefined;
  }

  has(seq: number): boolean {
    return this.get(seq) !== undefined;
  }

  set(seq: number, value: V): SeqMap<V> {
    let { root, levels } = this;
    while (seq >= WIDTH ** levels) {
      root = root && { slots: withSlot<V>([], 0, root) };
      levels++;
    }
    return new SeqMap(put(root, levels - 1, seq, value), levels, this.size + (this.has(seq) ? 0 : 1));
  }

  /** Calls `visit` for entries with `from <= seq <= to`, in order. */
  forEach(visit: (value: V, seq: number) => void, from = 0, to = Number.MAX_SAFE_INTEGER): void {
    if (this.root) walk(this.root, this.levels - 1, 0, from, to, visit);
  }

  /** Values with `from <= seq <= to`, in order. */
  values(from?: number, to?: number): V[] {
    const values: V[] = [];
    this.forEach((value) => values.push(value), from, to);
    return values;
  }

  /** Entries with `from <= seq <= to`, in order. */
  entries(from?: number, to?: number): [number, V][] {
    const entries: [number, V][] = [];
    this.forEach((value, seq) => entries.push([seq, value]), from, to);
    return entries;
  }
}

/** Division, not a shift: a seq may be larger than 32 bits. */
const slot = (seq: number, level: number): number => Math.floor(seq / WIDTH ** level) & MASK;

function withSlot<V>(slots: Branch<V>['slots'], index: number, value: Branch<V> | V): Branch<V>['slots'] {
  const copy = slots.slice();
  while (copy.length < index) copy.push(undefined);
  copy[index] = value;
  return copy;
}

function put<V>(node: Branch<V> | undefined, level: number, seq: number, value: V): Branch<V> {
  const index = slot(seq, level);
  const slots = node?.slots ?? [];
  const child = level === 0 ? value : put(slots[index] as Branch<V> | undefined, level - 1, seq, value);
  return { slots: withSlot<V>(slots, index, child) };
}

function walk<V>(
  node: Branch<V>,
  level: number,
  base: number,
  from: number,
  to: number,
  visit: (value: V, seq: number) => void,
): void {
  const span = WIDTH ** level;
  for (let index = 0; index < node.slots.length; index++) {
    const child = node.slots[index];
    const start = base + index * span;
    if (child === undefined || start + span <= from) continue;
    if (start > to) return;
    if (level === 0) visit(child as V, start);
    else walk(child as Branch<V>, level - 1, start, from, to, visit);
  }
}
