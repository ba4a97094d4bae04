import { drugLabel, medicationSpans, showAmount, type Medication, type MedicationSpan } from '@consilium/clinical';
import type { CaseFact } from '@consilium/contracts';
import { dayNumber } from './dayWords';
import type { SpanLane, SpanPoint } from './lanes';

/**
 * What is and was taken, a bar for each dose: from the form's last change on, and as it was recorded since; undefined where nothing is. `first`: the day on
 * which the picture begins. A trial of the past has no days, so it stands on the sheet alone.
 */
export function medicationLane(
  medications: readonly Medication[],
  facts: readonly CaseFact[],
  first: number,
): SpanLane | undefined {
  const spans = medicationSpans(medications, facts);
  if (spans.length === 0) return undefined;
  return {
    is: 'spans',
    id: 'medication',
    name: 'Medication',
    notes: [spans.every(isOfForm) ? 'From the form' : 'From the form and since'],
    points: spans.map((span) => spanOf(span, first)).toSorted((one, other) => one.day - other.day),
  };
}

/** Whether a span begins with what the presentation's form says. */
export const isOfForm = ({ ref }: Pick<MedicationSpan, 'ref'>): boolean => ref.startsWith('form:');

function spanOf(span: MedicationSpan, first: number): SpanPoint {
  const { ref, ingredient, dosePerDay, schedule, from, until, stopped } = span;
  const dose = dosePerDay ? ` ${showAmount(dosePerDay).text}` : '';
  const label = [`${drugLabel(ingredient)}${dose}`, schedule].filter(Boolean).join(', ');
  const begun =
    from === undefined
      ? 'first day not recorded'
      : `${isOfForm(span) ? 'unchanged since' : 'from'} day ${dayNumber(from)}`;
  const ended = until === undefined ? 'continues' : `${stopped ? 'stopped on' : 'until'} day ${dayNumber(until)}`;
  return {
    id: ref,
    // What ended before the picture begins is not drawn; what has no first day ends at the latest where it says.
    day: from ?? Math.min(first, until ?? first),
    openStart: from === undefined,
    ...(until !== undefined && { until }),
    label,
    words: `${label}, ${begun}, ${ended}`,
  };
}
