import type { CourseFact, CourseSession, CourseValue } from '../course/course-for-rules';
import { authorizationState, type AuthorizedDoses } from './dose-authorization';

const AT = '2026-03-01T09:00:00.000Z';
const session = (kind: string, number: number, relDay: number, state = 'finished'): CourseSession => ({
  id: `${kind} ${number}`,
  kind,
  number,
  relDay,
  state,
  at: AT,
});
const dosing = (number: number, relDay: number, state?: string) => session('dosing', number, relDay, state);
const integration = (number: number, relDay: number, state?: string) => session('integration', number, relDay, state);
const inSession = (sessionId: string, code: string, value: CourseValue): CourseFact => ({
  id: `${sessionId} ${code}`,
  code,
  relDay: 0,
  sessionId,
  value,
  at: AT,
});
const given: CourseValue = { is: 'quantity', unit: 'mg', amount: '45' };
const notGiven: CourseValue = { is: 'absent', reason: 'refused' };

const authorized: AuthorizedDoses = {
  sessions: 3,
  fromDay: 0,
  withinDays: 28,
  minGapDays: 4,
  integrationBetween: false,
};
const state = (
  sessions: readonly CourseSession[],
  more: Partial<AuthorizedDoses> = {},
  { facts = [], planned }: { facts?: readonly CourseFact[]; planned?: number } = {},
) => authorizationState({ ...authorized, ...more }, { sessions, facts }, planned);
const codes = (...of: Parameters<typeof state>): string[] =>
  state(...of).discussions.map(({ code, dose }) => `${code} ${dose.number ?? 'planned'}`);

it('counts the doses from its first day on, and says how many are left until which day', () => {
  expect(state([])).toEqual({ used: 0, left: 3, untilDay: 28, discussions: [] });
  expect(state([dosing(1, -7), dosing(2, 0), dosing(3, 7)])).toMatchObject({ used: 2, left: 1 });
  expect(state([dosing(1, 10)], { fromDay: 10 })).toMatchObject({ used: 1, untilDay: 38 });
});

it('asks for a word about the one beyond the number, and never counts below none', () => {
  const four = [dosing(1, 0), dosing(2, 7), dosing(3, 14), dosing(4, 21)];
  expect(codes(four.slice(0, 3))).toEqual([]);
  expect(state(four)).toMatchObject({
    used: 4,
    left: 0,
    discussions: [{ code: 'beyond_number', dose: { id: 'dosing 4', relDay: 21 }, count: 4 }],
  });
  expect(codes([dosing(1, 3)], { sessions: 0 })).toEqual(['beyond_number 1']);
});

it('holds on its last day, and not on the day after it', () => {
  expect(codes([dosing(1, 28)])).toEqual([]);
  expect(state([dosing(1, 29)]).discussions).toMatchObject([{ code: 'beyond_days', days: 1 }]);
});

it('takes the agreed gap exactly, also from a dose before its first day', () => {
  expect(codes([dosing(1, 0), dosing(2, 4)])).toEqual([]);
  expect(state([dosing(1, 0), dosing(2, 3)]).discussions).toMatchObject([
    { code: 'sooner_than_gap', dose: { number: 2 }, before: { number: 1 }, days: 3 },
  ]);
  expect(codes([dosing(1, -2), dosing(2, 0)])).toEqual(['sooner_than_gap 2']);
  expect(codes([dosing(1, -2), dosing(2, 0)], { minGapDays: 0 })).toEqual([]);
});

describe('where integration belongs between two doses', () => {
  const between = { integrationBetween: true };
  const doses = [dosing(1, 0), dosing(2, 7), dosing(3, 14)];

  it('asks for a word about each dose without one', () => {
    expect(codes(doses, between)).toEqual(['without_integration 2', 'without_integration 3']);
    expect(codes([...doses, integration(1, 1), integration(2, 9)], between)).toEqual([]);
  });
  it('counts one session once, also where it is on the day of a dose', () => {
    expect(codes([...doses, integration(1, 7)], between)).toEqual(['without_integration 3']);
    expect(codes([...doses, integration(1, 1), integration(2, 7)], between)).toEqual([]);
  });
  it('does not take one before both or after both', () =>
    expect(codes([...doses.slice(0, 2), integration(1, -1), integration(2, 8)], between)).toEqual([
      'without_integration 2',
    ]));
  it('does not take one that is only begun', () => {
    const begun = [...doses.slice(0, 2), integration(1, 1, 'open')];
    expect(codes(begun, between)).toEqual(['without_integration 2']);
    const facts = [inSession('integration 1', 'therapist_present', { is: 'yes_no', yes: true })];
    expect(codes(begun, between, { facts })).toEqual([]);
  });
});

it('counts neither a record that was begun ahead nor a dose that was not given', () => {
  const open = [dosing(1, 0, 'open')];
  expect(state(open)).toMatchObject({ used: 0 });
  expect(state(open, {}, { facts: [inSession('dosing 1', 'dose', given)] })).toMatchObject({ used: 1 });
  const refused = { facts: [inSession('dosing 1', 'dose', notGiven)] };
  expect(state([dosing(1, 0)], {}, refused)).toMatchObject({ used: 0 });
  expect(codes([dosing(1, 0), dosing(2, 1)], {}, refused)).toEqual([]);
});

it('says of one that is planned what it would ask for, and uses nothing up', () => {
  const used = [dosing(1, 0), dosing(2, 7), dosing(3, 14)];
  expect(state(used.slice(0, 2), {}, { planned: 14 })).toMatchObject({ used: 2, left: 1, discussions: [] });
  expect(codes(used, {}, { planned: 16 })).toEqual(['beyond_number planned', 'sooner_than_gap planned']);
  expect(codes(used, {}, { planned: 40 })).toEqual(['beyond_number planned', 'beyond_days planned']);
  expect(state([dosing(1, 0)], { minGapDays: 1 }, { planned: 0 }).discussions).toMatchObject([
    { dose: { relDay: 0 }, before: { number: 1 } },
  ]);
});

it('reads the course in whatever order it comes', () => {
  const sessions = [dosing(3, 14), integration(1, 8), dosing(1, 0), dosing(2, 7)];
  expect(codes(sessions, { integrationBetween: true })).toEqual(['without_integration 2']);
});
