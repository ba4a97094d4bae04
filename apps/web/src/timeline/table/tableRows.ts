import { factLabel, productLabel, scaleLabel, sessionSettingLabel } from '@consilium/clinical';
import type { CaseFact, CourseView, RecordedValue, TreatmentSession } from '@consilium/contracts';
import { sessionName } from '../../course/sessionName';
import { isolated } from '../../ui/isolated';
import type { SpanLane, SpanPoint } from '../model/lanes';
import { isOfForm, medicationLane } from '../model/medicationLane';
import { answered, type OfPresentation } from '../model/timeline';

/** One value of a row, with its minute where it is a reading of a session. */
export interface TableValue {
  id: string;
  minute?: number;
  value: RecordedValue;
}

/** One thing that was recorded on one day; of a session's readings, those of all of its minutes. */
export interface TableRow {
  id: string;
  /** null: it has no day. */
  day: number | null;
  /** "Dosing 1", "Case", "Presentation". */
  place: string;
  what: string;
  /** Values of a code of the clinical lists, or words. */
  shown: { code: string; values: readonly TableValue[] } | string;
  by: string;
}

const PRESENTATION = { place: 'Presentation', by: 'Case owner' } as const;

/** All that the picture draws and every other fact of the course, a row for each day and fact, in the order of the days. */
export function tableRows(course: CourseView, { scales, currentMeds }: OfPresentation): TableRow[] {
  const names = new Map(course.people.map(({ memberId, displayName }) => [memberId, isolated(displayName)]));
  const nameOf = (memberId: string): string => names.get(memberId) ?? 'A former member';
  const rows = [
    ...course.sessions.map((session) => sessionRow(session, nameOf)),
    ...factRows(course, nameOf),
    ...answered(scales).map(({ scale, relDay, total }): TableRow => {
      const id = `form ${scale} ${relDay}`;
      const values = [{ id, value: { is: 'score' as const, total } }];
      return { ...PRESENTATION, id, day: relDay, what: scaleLabel(scale), shown: { code: scale, values } };
    }),
    ...ofForm(medicationLane(answered(currentMeds), course.facts, 0)).map(
      ({ id, day, openStart, words }): TableRow => ({
        ...PRESENTATION,
        id,
        day: openStart ? null : day,
        what: 'Medication',
        shown: words,
      }),
    ),
  ];
  return rows.sort((one, other) => (one.day ?? Number.NEGATIVE_INFINITY) - (other.day ?? Number.NEGATIVE_INFINITY));
}

/** What was recorded since stands among the facts. */
const ofForm = (lane: SpanLane | undefined): readonly SpanPoint[] =>
  lane?.points.filter(({ id }) => isOfForm({ ref: id })) ?? [];

function sessionRow(session: TreatmentSession, nameOf: (memberId: string) => string): TableRow {
  const { id, relDay, product, setting, state, by } = session;
  const words = [
    product ? productLabel(product) : 'Product not recorded',
    setting && sessionSettingLabel(setting),
    state === 'open' && 'record not finished',
  ];
  const shown = words.filter(Boolean).join(', ');
  return { id, day: relDay, place: sessionName(session), what: 'Session', shown, by: nameOf(by) };
}

function factRows({ sessions, facts }: CourseView, nameOf: (memberId: string) => string): TableRow[] {
  const places = new Map(sessions.map((session) => [session.id, sessionName(session)]));
  const together = Map.groupBy(facts, ({ relDay, sessionId, code, by }) => [relDay, sessionId, code, by].join(' '));
  return [...together].map(([id, [first, ...others]]) => {
    const { relDay, sessionId, code, by } = first!;
    return {
      id,
      day: relDay,
      place: (sessionId && places.get(sessionId)) || 'Case',
      what: factLabel(code),
      shown: { code, values: [first!, ...others].map(valueOf) },
      by: nameOf(by),
    };
  });
}

const valueOf = ({ id, minute, value }: CaseFact): TableValue => ({
  id,
  value,
  ...(minute !== undefined && { minute }),
});
