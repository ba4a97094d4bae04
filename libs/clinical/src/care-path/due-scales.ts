import { NOT_RECORDED, scaleLabel, type OrNotRecorded } from '../codes';
import { CSSRS_SCREENER } from '../scales/cssrs';
import { MEASURE_SCHEDULE, type MeasureCode } from '../scales/schedule';
import { dosesGiven, sessionWords, untilAfter } from './due-after-dose';
import type { CourseForDue, DueItem } from './due-item';

/** Days ahead that a repeated measure is named. */
const AHEAD_DAYS = 3;
const AT_INTAKE = Number.NEGATIVE_INFINITY;

/** What the schedule of measures asks for now: at intake, before a dose that is prepared, after the last one, and every four weeks of a course. */
export function scalesDue(course: CourseForDue, today: number): DueItem[] {
  const taken = takenOf(course);
  const doses = dosesGiven(course);
  const last = doses.at(-1);
  const next = course.sessions.find(
    ({ id, kind, state, relDay }) =>
      kind === 'dosing' &&
      state === 'open' &&
      !doses.some((dose) => dose.id === id) &&
      relDay >= (last?.relDay ?? AT_INTAKE) &&
      !course.facts.some(({ sessionId, code }) => sessionId === id && code === 'dose'),
  );
  const since = (from: number) => (measure: MeasureCode) =>
    !taken.some((one) => one.measure === measure && one.relDay >= from);
  return [
    ...(last ? [] : itemOf(measuresOf('intake').filter(since(AT_INTAKE)), 'at intake', {})),
    ...(next
      ? itemOf(
          measuresOf('session_pre').filter(since(last ? last.relDay + 1 : AT_INTAKE)),
          `before ${sessionWords(next)}`,
          {
            untilDay: next.relDay,
          },
        )
      : []),
    ...(last
      ? itemOf(
          measuresOf('session_post').filter(since(last.relDay + 1)),
          `24 to 72 hours after ${sessionWords(last)}`,
          {
            untilDay: untilAfter(last),
            today,
          },
        )
      : []),
    ...(last ? repeated(taken, doses[0]!.relDay, today) : []),
  ];
}

/** Those whose last score, or the first dose where there is none, is nearly so many days old as the schedule repeats them; one item for each day. */
function repeated(taken: readonly Taken[], firstDose: number, today: number): DueItem[] {
  const { everyDays, measures } = MEASURE_SCHEDULE.find((entry) => entry.code === 'every_4_weeks')!;
  const dueOn = (measure: MeasureCode): number =>
    Math.max(firstDose, ...taken.filter((one) => one.measure === measure).map(({ relDay }) => relDay)) + everyDays;
  const due = measures.filter((measure) => today >= dueOn(measure) - AHEAD_DAYS);
  return [...new Set(due.map(dueOn))].flatMap((untilDay) =>
    itemOf(
      due.filter((measure) => dueOn(measure) === untilDay),
      'as every 4 weeks',
      { untilDay, today },
    ),
  );
}

interface Taken {
  measure: MeasureCode;
  relDay: number;
}

/** When each measure was asked, in the form too, whose answers beside the list of scores have no day and count as of intake. One that was refused was asked. */
function takenOf({ facts, presentation }: CourseForDue): Taken[] {
  return [
    ...facts.map(({ code, relDay }) => ({
      measure: (code.startsWith('scale.cssrs.') ? CSSRS_SCREENER.code : code) as MeasureCode,
      relDay,
    })),
    ...(answered(presentation.scales) ?? []).map(({ scale, relDay }) => ({ measure: scale, relDay })),
    ...withoutDay(presentation).map((measure) => ({ measure, relDay: AT_INTAKE })),
  ];
}

/** Measures that the form takes beside the list of scores. */
function withoutDay({ suicideRisk, substance, airwayOsa }: CourseForDue['presentation']): MeasureCode[] {
  const { auditc, dast10 } = answered(substance) ?? {};
  const asked = [
    [CSSRS_SCREENER.code, answered(suicideRisk)?.cssrs],
    ['audit_c', auditc],
    ['dast10', dast10],
    ['stopbang', answered(airwayOsa)?.stopBang],
  ] as const;
  return asked.flatMap(([measure, answer]) => (answered(answer) === undefined ? [] : [measure]));
}

const answered = <T>(value: OrNotRecorded<T> | undefined): T | undefined =>
  value === NOT_RECORDED ? undefined : value;

const measuresOf = (wanted: (typeof MEASURE_SCHEDULE)[number]['code']): readonly MeasureCode[] =>
  MEASURE_SCHEDULE.find(({ code }) => code === wanted)!.measures;

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });
const labelOf = (measure: MeasureCode): string =>
  measure === CSSRS_SCREENER.code ? CSSRS_SCREENER.label : scaleLabel(measure);

function itemOf(
  measures: readonly MeasureCode[],
  when: string,
  { untilDay, today }: { untilDay?: number; today?: number },
): DueItem[] {
  if (measures.length === 0) return [];
  return [
    {
      code: 'scales',
      what: `${list.format(measures.map(labelOf))} ${when}`,
      carers: ['therapist'],
      ...(untilDay !== undefined && { untilDay }),
      waits: untilDay !== undefined && today !== undefined && today > untilDay,
      source: 'The schedule of measures; a site may have another',
      ver: 'G',
    },
  ];
}
