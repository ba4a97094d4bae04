import { factCode, type ConsentScope } from '@consilium/clinical';
import type { CaseFact, FactVersion, TreatmentSession } from '@consilium/contracts';
import type { FactRow } from './course.repository';
import { valueOf } from './fact-value';
import type { TreatmentSessionRow } from './treatment-session.entity';

/** What a consent must cover for a fact to be shared; a code that is not known any more belongs to the facts. */
const scopeOf = ({ code }: FactRow): ConsentScope => factCode(code)?.scope ?? 'facts';

/** The rows that may be shown where these parts are withheld. */
export const shownFacts = (rows: readonly FactRow[], withheld: readonly ConsentScope[]): FactRow[] =>
  rows.filter((row) => !withheld.includes(scopeOf(row)));

const placeOf = ({ id, code, relDay, sessionId, minute, recordedBy, recordedAt }: FactRow) => ({
  id,
  code,
  relDay,
  ...(sessionId !== null && { sessionId }),
  ...(minute !== null && { minute }),
  by: recordedBy,
  at: recordedAt.toISOString(),
});

/** Of a row that stands. */
export const presentFact = (row: FactRow): CaseFact => ({
  ...placeOf(row),
  value: valueOf(row)!,
  ...(row.revision > 0 && { firstAt: row.firstAt.toISOString() }),
  corrections: row.revision,
});

export const presentVersion = (row: FactRow): FactVersion => ({
  ...placeOf(row),
  value: valueOf(row),
  withdrawn: row.kind === 'withdrawn',
});

export const presentSession = (row: TreatmentSessionRow): TreatmentSession => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  relDay: row.relDay,
  ...(row.product !== null && { product: row.product }),
  ...(row.setting !== null && { setting: row.setting }),
  state: row.state,
  version: row.version,
  by: row.recordedBy,
  at: row.recordedAt.toISOString(),
});
