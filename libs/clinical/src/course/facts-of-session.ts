import { isCodeOf, PRODUCTS, SETTINGS } from '../codes';
import type { Fact, FactName } from '../rules';
import type { CourseFact, CourseSession } from './course-for-rules';
import { known, type DatedFact } from './dated-fact';
import { factOf } from './facts-of-case';

/** The dosing session whose facts the rules read: the last of which something is recorded. One that was only begun takes nothing over. */
export const sessionForRules = (
  sessions: readonly CourseSession[],
  facts: readonly CourseFact[],
): CourseSession | undefined =>
  lastDosing(
    sessions.filter(({ id, state }) => state === 'finished' || facts.some(({ sessionId }) => sessionId === id)),
  ) ?? lastDosing(sessions);

/** The last dosing session, whatever is recorded of it. */
export const lastDosing = (sessions: readonly CourseSession[]): CourseSession | undefined =>
  sessions
    .filter(({ kind }) => kind === 'dosing')
    .reduce<CourseSession | undefined>(
      (last, one) =>
        last && (last.relDay > one.relDay || (last.relDay === one.relDay && last.number > one.number)) ? last : one,
      undefined,
    );

/** What the plan is now: the last session's product and place stand before the form's. */
export function planOf({ id, product, setting, at }: CourseSession): DatedFact[] {
  const place = setting === 'office' ? 'clinic' : setting;
  return [
    ...(isCodeOf(PRODUCTS, product) ? [{ fact: known('plan.product', id, product), at }] : []),
    ...(isCodeOf(SETTINGS, place) ? [{ fact: known('plan.setting', id, place), at }] : []),
  ];
}

/** Minutes around the peak of esketamine's effect on blood pressure in which a reading counts as the one near 40 minutes. */
const NEAR_40 = [35, 50] as const;

/** What one session says: before the dose, during and after it. Sums over readings take values alone, never an absent one. */
export function factsOfSession(session: CourseSession, facts: readonly CourseFact[]): Fact[] {
  const own = facts.filter(({ sessionId }) => sessionId === session.id);
  const after = own.filter(({ minute }) => minute !== undefined && minute > 0);
  const series = (code: string): number[] => after.flatMap((fact) => (fact.code === code ? amountOf(fact) : []));
  const before = (code: string): number | undefined =>
    own
      .filter(({ minute }) => minute !== undefined && minute <= 0)
      .flatMap((fact) => (fact.code === code ? amountOf(fact) : []))
      .at(-1);
  return [
    ...own.flatMap((fact) => (fact.minute === undefined ? (factOf(fact) ?? []) : [])),
    ...[after.findLast(({ code }) => code === 'mon.clear'), redFlag(after)].flatMap(
      (fact) => (fact && factOf(fact)) ?? [],
    ),
    ...number('day.sbp', session, before('sbp')),
    ...number('day.dbp', session, before('dbp')),
    ...number('day.spo2', session, before('spo2')),
    ...number('mon.sbp_max', session, highest(series('sbp'))),
    ...number('mon.dbp_max', session, highest(series('dbp'))),
    ...number('mon.sbp_delta', session, rise(before('sbp'), series('sbp'))),
    ...number('mon.dbp_delta', session, rise(before('dbp'), series('dbp'))),
    ...number('mon.spo2_min', session, lowest(series('spo2'))),
    ...number('mon.moaas_min', session, lowest(series('moaas'))),
    ...number('mon.cadss_last', session, series('cadss23').at(-1)),
    ...number('mon.minutes', session, observed(session, own)),
    ...near40(session, after),
  ];
}

const amountOf = ({ value }: CourseFact): number[] =>
  value.is === 'quantity' ? [Number(value.amount)] : value.is === 'score' ? [value.total] : [];
const highest = (values: readonly number[]): number | undefined =>
  values.length > 0 ? Math.max(...values) : undefined;
const lowest = (values: readonly number[]): number | undefined => (values.length > 0 ? Math.min(...values) : undefined);
const rise = (before: number | undefined, values: readonly number[]): number | undefined => {
  const most = highest(values);
  return before === undefined || most === undefined ? undefined : most - before;
};

type NumberName = Extract<FactName, `day.${string}bp` | 'day.spo2' | `mon.${string}_${string}` | 'mon.minutes'>;
/** A fact that the session gives as a whole, where its readings say it. */
const number = (name: NumberName, { id }: CourseSession, value: number | undefined): Fact[] =>
  value === undefined ? [] : [known(name, id, value as never)];

/** A red flag of any minute is one of the session: a later "no" does not take it back, a correction does. */
function redFlag(after: readonly CourseFact[]): CourseFact | undefined {
  const asked = after.filter(({ code }) => code === 'mon.redflag');
  return asked.findLast(({ value }) => value.is === 'yes_no' && value.yes) ?? asked.at(-1);
}

/** How long somebody stayed is known once it is said, or once the record is finished: the last reading of all is the time then. */
function observed({ state }: CourseSession, own: readonly CourseFact[]): number | undefined {
  const said = own.find(({ code }) => code === 'observed_min')?.value;
  if (said?.is === 'quantity') return Math.round(Number(said.amount));
  return state === 'finished' ? highest(own.flatMap(({ minute }) => minute ?? [])) : undefined;
}

/** Asked of esketamine alone (label section 5.7). It is missed once the record is finished without it. */
function near40({ id, product, state }: CourseSession, after: readonly CourseFact[]): Fact[] {
  if (product !== 'esk_in') return [];
  const taken = after.some(
    ({ code, minute, value }) =>
      code === 'sbp' && value.is === 'quantity' && minute! >= NEAR_40[0] && minute! <= NEAR_40[1],
  );
  return taken || state === 'finished' ? [known('mon.bp40', id, taken)] : [];
}
