import type { CourseOfImport, ReadValue, RowPlace } from '@consilium/clinical';
import type { FactRow } from '../course.repository';
import { asEntered, valueOf } from '../fact-value';
import type { TreatmentSessionRow } from '../treatment-session.entity';

/** The course as an import looks at it: its dosing sessions, and what stands in each place. */
export function courseOfImport(
  sessions: readonly TreatmentSessionRow[],
  facts: readonly FactRow[],
): Pick<CourseOfImport, 'sessions' | 'standing'> {
  const byPlace = new Map<string, Map<string, ReadValue>>();
  for (const fact of facts) {
    const { sessionId, minute, relDay } = fact;
    const key = sessionId === null ? keyOf({ relDay }) : minute === null ? null : keyOf({ sessionId, minute });
    if (key === null) continue;
    const standing = byPlace.get(key) ?? new Map<string, ReadValue>();
    byPlace.set(key, standing.set(fact.code, readValue(fact)));
  }
  return {
    sessions: sessions.filter(({ kind }) => kind === 'dosing'),
    standing: (place) => byPlace.get(keyOf(place)) ?? NOTHING,
  };
}

const NOTHING: ReadonlyMap<string, ReadValue> = new Map();
const keyOf = (place: RowPlace): string =>
  'relDay' in place ? `day ${place.relDay}` : `${place.sessionId} ${place.minute}`;

/** A pressure with its kind and a total, which are held to what belongs to them; of the rest only that it stands. */
const readValue = (fact: FactRow): ReadValue => asEntered(fact)[0]?.value ?? (valueOf(fact) as ReadValue);
