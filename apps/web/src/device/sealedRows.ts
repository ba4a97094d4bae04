import { open, seal, type Sealed } from './deviceSeal';

/** A row as it lies on the device: whose it is, where it belongs and of when it is in clear, what was typed sealed. */
export type SealedRow<Clear> = Clear & { memberId: string; sealed: Sealed };

/** So long what the server does not have is kept. */
export const KEPT_MS = 7 * 24 * 3_600_000;

/** One kind of rows: which of their fields may be read by whoever has the device. */
export class SealedRows<Row extends { memberId: string }, Clear extends keyof Row> {
  constructor(private readonly clear: readonly Clear[]) {}

  seal(row: Row): SealedRow<Pick<Row, Clear>> {
    const inClear = Object.fromEntries(
      this.clear.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]])),
    ) as Pick<Row, Clear>;
    const typed = Object.fromEntries(Object.entries(row).filter(([field]) => !this.clear.includes(field as Clear)));
    return { ...inClear, memberId: row.memberId, sealed: seal(row.memberId, typed) };
  }

  /** What was kept in clear by an earlier version is read as it stands; what cannot be opened is left out. */
  open(rows: readonly (SealedRow<Pick<Row, Clear>> | Row)[]): Row[] {
    return rows.map((row) => this.openOne(row)).filter((row) => row !== null);
  }

  /** Those that an earlier version kept in clear, as they are kept now. */
  sealed(rows: readonly (SealedRow<Pick<Row, Clear>> | Row)[]): SealedRow<Pick<Row, Clear>>[] {
    return rows.filter((row): row is Row => !('sealed' in row)).map((row) => this.seal(row));
  }

  private openOne(row: SealedRow<Pick<Row, Clear>> | Row): Row | null {
    if (!('sealed' in row)) return row;
    const { sealed, ...inClear } = row;
    const typed = open(inClear.memberId, sealed);
    return typed === null ? null : ({ ...inClear, ...typed } as unknown as Row);
  }
}
