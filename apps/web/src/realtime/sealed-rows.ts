import { canSeal, open, seal, type Sealed } from './device-seal';

/** A row as it lies on the device: whose it is, where it belongs and of when it is in clear, what was typed sealed. */
export type SealedRow<Clear> = Clear & { memberId: string; sealed: Sealed };

/** So long what the server does not have is kept. */
export const KEPT_MS = 7 * 24 * 3_600_000;

/** One kind of rows: which of their fields may be read by whoever has the device. */
export class SealedRows<Row extends { memberId: string }, Clear extends keyof Row> {
  constructor(
    private readonly kind: string,
    private readonly clear: readonly Clear[],
    private readonly key: readonly Clear[],
  ) {}

  async seal(row: Row): Promise<SealedRow<Pick<Row, Clear>>> {
    const inClear = Object.fromEntries(this.clear.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]]))) as Pick<Row, Clear>;
    const typed = Object.fromEntries(Object.entries(row).filter(([field]) => !this.clear.includes(field as Clear)));
    const name = [this.kind, ...this.key.map((field) => String(row[field]))].join(' ');
    return { ...inClear, memberId: row.memberId, sealed: await seal(row.memberId, name, typed) };
  }

  /** What was kept in clear by an earlier version is read as it stands; what cannot be opened is left out. */
  async open(rows: readonly (SealedRow<Pick<Row, Clear>> | Row)[]): Promise<Row[]> {
    const opened = await Promise.all(rows.map((row) => this.openOne(row)));
    return opened.filter((row) => row !== null);
  }

  /** Those that an earlier version kept in clear, as they are kept now. */
  async sealed(memberId: string, rows: readonly (SealedRow<Pick<Row, Clear>> | Row)[]): Promise<SealedRow<Pick<Row, Clear>>[]> {
    const before = rows.filter((row): row is Row => !('sealed' in row));
    // A page that has no cipher cannot carry over to the device: what stands there ends with its days.
    return canSeal(memberId) ? Promise.all(before.map((row) => this.seal(row))) : [];
  }

  private async openOne(row: SealedRow<Pick<Row, Clear>> | Row): Promise<Row | null> {
    if (!('sealed' in row)) return row;
    const { sealed, ...inClear } = row;
    const typed = await open(inClear.memberId, sealed);
    return typed === null ? null : ({ ...inClear, ...typed } as unknown as Row);
  }
}

/** Does one thing after the other, in the order in which they were asked for: sealing takes a moment, and what is forgotten meanwhile must not come back. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work);
    this.last = next.catch(() => undefined);
    return next;
  }
}
