import {
  MEETING_TITLE_MAX,
  type Discipline,
  type MeetingCommand,
  type MeetingView,
  type PlanMeeting,
} from '@consilium/contracts';
import { fieldInZone, instantInZone } from '@consilium/domain';

export const WEEKS_MAX = 52;

/** What stands in the form. `when` is a date and time as the clocks of `timeZone` show it; `weeks` as it is typed. */
export interface MeetingForm {
  title: string;
  when: string;
  repeats: boolean;
  weeks: string;
  timeZone: string;
  /** Where the time of a series is changed: those after it move along. */
  later?: boolean;
  people: { memberId: string; displayName: string; discipline?: Discipline | null }[];
}

/** The time zone of this device. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const emptyForm = (): MeetingForm => ({
  title: '',
  when: '',
  repeats: false,
  weeks: '1',
  timeZone: ownZone(),
  people: [],
});

export function formOf({ title, startsAt, series }: MeetingView): MeetingForm {
  const timeZone = series?.timeZone ?? ownZone();
  return {
    title,
    when: fieldInZone(Date.parse(startsAt), timeZone),
    repeats: series !== null,
    weeks: String(series?.everyWeeks ?? 1),
    timeZone,
    people: [],
  };
}

const weeksOf = ({ repeats, weeks }: MeetingForm): number | null =>
  repeats && /^\d{1,2}$/.test(weeks) ? Number(weeks) : null;

/** The instant that the form names, epoch milliseconds. Without a series it is the device's own time. */
export const startOf = ({ when, repeats, timeZone }: MeetingForm): number | null =>
  instantInZone(when, repeats ? timeZone : ownZone());

/** Why it cannot be sent yet. */
export function missingIn(form: MeetingForm, now: number): string | undefined {
  const start = startOf(form);
  const weeks = weeksOf(form);
  if (form.title.trim() === '') return 'Give it a title first';
  if (form.title.trim().length > MEETING_TITLE_MAX) return 'The title is too long';
  if (start === null) return 'Choose a time first';
  if (start <= now) return 'This time is over';
  if (form.repeats && (weeks === null || weeks < 1 || weeks > WEEKS_MAX))
    return `Repeat it every 1 to ${WEEKS_MAX} weeks`;
  return undefined;
}

const timeOf = (form: MeetingForm): string => new Date(startOf(form) ?? Number.NaN).toISOString();

/** A form with nothing missing, as a plan. */
export function planOf(form: MeetingForm): PlanMeeting & { timeZone: string } {
  const everyWeeks = weeksOf(form);
  return {
    title: form.title.trim(),
    startsAt: timeOf(form),
    memberIds: form.people.map(({ memberId }) => memberId),
    timeZone: form.timeZone,
    ...(everyWeeks !== null && { everyWeeks }),
  };
}

/** Whether another time stands in the form than that of the meeting. The hour that the clocks show twice is the one that it was, as long as nobody touches it. */
export function isMoved(form: MeetingForm, meeting: MeetingView): boolean {
  const before = formOf(meeting);
  const zone = (one: MeetingForm): string => (one.repeats ? one.timeZone : ownZone());
  return (form.when !== before.when || zone(form) !== zone(before)) && startOf(form) !== Date.parse(meeting.startsAt);
}

/** What a form with nothing missing changes of a meeting; what stays the same is left out. */
export function changeOf(form: MeetingForm, meeting: MeetingView): Extract<MeetingCommand, { action: 'change' }> {
  const { title, series } = meeting;
  const everyWeeks = weeksOf(form);
  const now = planOf(form);
  return {
    action: 'change',
    ...(now.title !== title && { title: now.title }),
    ...(isMoved(form, meeting) && {
      startsAt: now.startsAt,
      ...(form.later && series && everyWeeks !== null && { later: true }),
    }),
    ...(everyWeeks !== (series?.everyWeeks ?? null) && { everyWeeks }),
    ...(everyWeeks !== null && form.timeZone !== series?.timeZone && { timeZone: form.timeZone }),
  };
}
