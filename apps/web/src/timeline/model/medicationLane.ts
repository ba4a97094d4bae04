import { drugLabel, type Medication } from '@consilium/clinical';
import { dayNumber } from './dayWords';
import type { SpanLane, SpanPoint } from './lanes';

/**
 * What is taken now, from its last change on; undefined where nothing is. `first`: the day on which the picture begins. A trial of the past has no days,
 * so it stands on the sheet alone.
 */
export function medicationLane(medications: readonly Medication[], first: number): SpanLane | undefined {
  if (medications.length === 0) return undefined;
  return {
    is: 'spans',
    id: 'medication',
    name: 'Medication',
    notes: ['From the form'],
    points: medications
      .map((medication, index) => spanOf(medication, `medication ${index}`, first))
      .toSorted((one, other) => one.day - other.day),
  };
}

function spanOf(
  { ingredient, doseMg, schedule, lastChangeRelDay: since }: Medication,
  id: string,
  first: number,
): SpanPoint {
  const dose = doseMg === undefined ? '' : ` ${doseMg} mg`;
  const label = [`${drugLabel(ingredient)}${dose}`, schedule].filter(Boolean).join(', ');
  const begun = since === undefined ? 'first day not recorded' : `unchanged since day ${dayNumber(since)}`;
  const openStart = since === undefined;
  return { id, day: since ?? first, openStart, label, words: `${label}, ${begun}, continues` };
}
