import { MEETING_ABILITIES, MEETING_STATUSES } from '@consilium/contracts';
import { fieldInZone, instantInZone, MEETING_RULES, isLate, isTimeZone, laneOf, meetingAbilities, meetingRefusal, nextOccurrence, nextOnList, refusalToList, runningMinutes } from '.';

describe('a series', () => {
  const series = { everyWeeks: 2, timeZone: 'America/New_York' };
  it('keeps its local time when the clocks change', () => {
    expect(nextOccurrence(new Date('2030-03-05T14:00:00Z'), series, new Date('2030-03-05T15:00:00Z')).toISOString()).toBe('2030-03-19T13:00:00.000Z');
    expect(nextOccurrence(new Date('2030-10-22T13:00:00Z'), series, new Date('2030-10-22T14:00:00Z')).toISOString()).toBe('2030-11-05T14:00:00.000Z');
  });

  it('goes on from today when nobody held it for long, and never to the same or an earlier time', () => {
    expect(nextOccurrence(new Date('2030-01-01T10:00:00Z'), { everyWeeks: 1, timeZone: 'UTC' }, new Date('2030-02-06T00:00:00Z')).toISOString()).toBe('2030-02-12T10:00:00.000Z');
    expect(nextOccurrence(new Date('2030-01-08T10:00:00Z'), { everyWeeks: 1, timeZone: 'UTC' }, new Date('2030-01-01T00:00:00Z')).toISOString()).toBe('2030-01-15T10:00:00.000Z');
    expect(nextOccurrence(new Date('2030-01-01T10:00:00Z'), { everyWeeks: 1, timeZone: 'UTC' }, new Date('2030-01-08T10:00:00Z')).toISOString()).toBe('2030-01-15T10:00:00.000Z');
  });

  it('knows a time zone', () => {
    expect([isTimeZone('Europe/Vienna'), isTimeZone('Nowhere/Atall')]).toEqual([true, false]);
  });
});

it.each(MEETING_STATUSES.flatMap((status) => MEETING_ABILITIES.map((ability): [typeof ability, typeof status] => [ability, status])))('%s of a %s meeting', (ability, status) => {
  const rule = MEETING_RULES[ability];
  expect(meetingRefusal(ability, { isFacilitator: true }, status)).toBe(rule.statuses.includes(status) ? null : 'meeting.illegal_transition');
  expect(meetingAbilities({ isFacilitator: false }, status).includes(ability)).toBe(!rule.facilitatorOnly && rule.statuses.includes(status));
});

it('an addition is late in the last day before and while it runs', () => {
  const startsAt = new Date('2030-01-02T10:00:00Z');
  expect(isLate({ status: 'planned', startsAt }, new Date('2030-01-01T09:59:00Z'))).toBe(false);
  expect(isLate({ status: 'planned', startsAt }, new Date('2030-01-01T10:01:00Z'))).toBe(true);
  expect(isLate({ status: 'running', startsAt }, new Date('2029-01-01T00:00:00Z'))).toBe(true);
});

it('a case is listed by somebody who takes part in it, where the facilitator does too', () => {
  expect(refusalToList('consultant', 'treating')).toBeNull();
  for (const [who, facilitator] of [['observer', 'owner'], ['owner', 'observer'], [undefined, 'owner'], ['owner', undefined]] as const) expect(refusalToList(who, facilitator)).toBe('meeting.case_not_eligible');
});

it('readiness decides the lane until somebody chooses one', () => {
  expect(laneOf(null, { missing: [] })).toBe('discuss');
  expect(laneOf(null, { missing: ['asa'] })).toBe('not_ready');
  expect(laneOf('standard_path', { missing: [] })).toBe('standard_path');
});

describe('the list', () => {
  const place = (state: 'waiting' | 'current' | 'done', lane: 'discuss' | 'not_ready' | 'standard_path' = 'discuss', minutes = 10) => ({ state, lane, minutes });
  it('goes on with the first case after the current one that waits to be discussed, then with those passed over', () => {
    const [first, passed, current, unready, standard, last] = [place('done'), place('waiting'), place('current'), place('waiting', 'not_ready'), place('waiting', 'standard_path'), place('waiting')];
    expect(nextOnList([first, passed, current, unready, standard, last])).toBe(last);
    expect(nextOnList([first, passed, current, unready, standard])).toBe(passed);
    expect(nextOnList([first, current, unready])).toBeUndefined();
    expect(nextOnList([unready, passed])).toBe(passed);
  });

  it('counts the minutes of what is discussed', () => {
    expect(runningMinutes([place('done', 'discuss', 15), place('waiting', 'not_ready'), place('waiting', 'discuss', 5)])).toEqual([15, 15, 20]);
  });
});

describe('a date and time field', () => {
  it('names an instant by the clocks of a zone, and is read back as it was written', () => {
    const instant = instantInZone('2030-07-02T09:30', 'America/New_York')!;
    expect(new Date(instant).toISOString()).toBe('2030-07-02T13:30:00.000Z');
    expect(fieldInZone(instant, 'America/New_York')).toBe('2030-07-02T09:30');
    expect(fieldInZone(instant, 'Europe/Vienna')).toBe('2030-07-02T15:30');
  });

  it('names none while it is half filled or no date', () => {
    for (const field of ['', '2030-07-02', '2030-13-02T09:30']) expect(instantInZone(field, 'UTC')).toBeNull();
  });
});
