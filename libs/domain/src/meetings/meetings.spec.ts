import { MEETING_ABILITIES, MEETING_STATUSES } from '@consilium/contracts';
import {
  fieldInZone,
  instantInZone,
  MEETING_RULES,
  isLate,
  isTimeZone,
  laneOf,
  meetingAbilities,
  meetingRefusal,
  nextOccurrence,
  slotOfChanged,
  nextOnList,
  refusalToList,
  runningMinutes,
} from '.';

describe('a series', () => {
  const series = { everyWeeks: 2, timeZone: 'America/New_York' };
  const nextAfter = (slot: string, rule: typeof series, after: string): string =>
    nextOccurrence(slot, rule, new Date(after)).startsAt.toISOString();

  it('keeps its local time when the clocks change', () => {
    expect(nextAfter('2030-03-05T09:00:00', series, '2030-03-05T15:00:00Z')).toBe('2030-03-19T13:00:00.000Z');
    expect(nextAfter('2030-10-22T09:00:00', series, '2030-10-22T14:00:00Z')).toBe('2030-11-05T14:00:00.000Z');
  });

  it('goes on from today when nobody held it for long, and never to the same or an earlier time', () => {
    const weekly = { everyWeeks: 1, timeZone: 'UTC' };
    expect(nextAfter('2030-01-01T10:00:00', weekly, '2030-02-06T00:00:00Z')).toBe('2030-02-12T10:00:00.000Z');
    expect(nextAfter('2030-01-08T10:00:00', weekly, '2030-01-01T00:00:00Z')).toBe('2030-01-15T10:00:00.000Z');
    expect(nextAfter('2030-01-01T10:00:00', weekly, '2030-01-08T10:00:00Z')).toBe('2030-01-15T10:00:00.000Z');
  });

  /** The next `count` meetings, each held. */
  function held(slot: string, timeZone: string, after: string, count: number): string[] {
    const times: string[] = [];
    for (let [at, now] = [slot, new Date(after)]; times.length < count;) {
      const next = nextOccurrence(at, { everyWeeks: 1, timeZone }, now);
      [at, now] = [next.slot, next.startsAt];
      times.push(next.startsAt.toISOString());
    }
    return times;
  }

  it.each([
    // Skipped: as much later as the clocks skip, that once, and at its own time again the week after.
    ['2027-03-21T02:30:00', 'Europe/Berlin', ['2027-03-28T01:30:00.000Z', '2027-04-04T00:30:00.000Z']],
    ['2027-03-07T02:30:00', 'America/New_York', ['2027-03-14T07:30:00.000Z', '2027-03-21T06:30:00.000Z']],
    ['2026-08-30T00:00:00', 'America/Santiago', ['2026-09-06T04:00:00.000Z', '2026-09-13T03:00:00.000Z']],
    // Shown twice: the first time.
    ['2027-10-24T02:30:00', 'Europe/Berlin', ['2027-10-31T00:30:00.000Z', '2027-11-07T01:30:00.000Z']],
  ])('%s in %s never drifts over a change of the clocks', (slot, timeZone, times) => {
    expect(held(slot, timeZone, new Date(instantInZone(slot.slice(0, 16), timeZone)!).toISOString(), 2)).toEqual(times);
  });

  it('keeps its own day and time when one of its meetings was moved', () => {
    // Tuesday 10:00; this one was held on Wednesday at 15:00.
    expect(nextAfter('2030-01-08T10:00:00', { everyWeeks: 1, timeZone: 'Europe/Berlin' }, '2030-01-09T15:00:00Z')).toBe(
      '2030-01-15T09:00:00.000Z',
    );
  });

  it('knows a time zone', () => {
    expect([isTimeZone('Europe/Vienna'), isTimeZone('Nowhere/Atall')]).toEqual([true, false]);
  });
});

it.each(
  MEETING_STATUSES.flatMap((status) =>
    MEETING_ABILITIES.map((ability): [typeof ability, typeof status] => [ability, status]),
  ),
)('%s of a %s meeting', (ability, status) => {
  const rule = MEETING_RULES[ability];
  expect(meetingRefusal(ability, { isFacilitator: true, maySucceed: false }, status)).toBe(
    rule.statuses.includes(status) ? null : 'meeting.illegal_transition',
  );
  const open = (maySucceed: boolean): boolean =>
    meetingAbilities({ isFacilitator: false, maySucceed }, status).includes(ability);
  expect([open(false), open(true)]).toEqual(
    [!rule.facilitatorOnly, !rule.facilitatorOnly || ability === 'meeting.facilitator'].map(
      (may) => may && rule.statuses.includes(status),
    ),
  );
});

it('an addition is late in the last day before and while it runs', () => {
  const startsAt = new Date('2030-01-02T10:00:00Z');
  expect(isLate({ status: 'planned', startsAt }, new Date('2030-01-01T09:59:00Z'))).toBe(false);
  expect(isLate({ status: 'planned', startsAt }, new Date('2030-01-01T10:01:00Z'))).toBe(true);
  expect(isLate({ status: 'running', startsAt }, new Date('2029-01-01T00:00:00Z'))).toBe(true);
});

it('a case is listed by somebody who takes part in it, where the facilitator does too', () => {
  expect(refusalToList('consultant', 'treating')).toBeNull();
  for (const [who, facilitator] of [
    ['observer', 'owner'],
    ['owner', 'observer'],
    [undefined, 'owner'],
    ['owner', undefined],
  ] as const)
    expect(refusalToList(who, facilitator)).toBe('meeting.case_not_eligible');
});

it('readiness decides the lane until somebody chooses one', () => {
  expect(laneOf(null, { missing: [] })).toBe('discuss');
  expect(laneOf(null, { missing: ['asa'] })).toBe('not_ready');
  expect(laneOf('standard_path', { missing: [] })).toBe('standard_path');
});

describe('the list', () => {
  const place = (
    state: 'waiting' | 'current' | 'done',
    lane: 'discuss' | 'not_ready' | 'standard_path' = 'discuss',
    minutes = 10,
  ) => ({ state, lane, minutes });
  it('goes on with the first case after the current one that waits to be discussed, then with those passed over', () => {
    const [first, passed, current, unready, standard, last] = [
      place('done'),
      place('waiting'),
      place('current'),
      place('waiting', 'not_ready'),
      place('waiting', 'standard_path'),
      place('waiting'),
    ];
    expect(nextOnList([first, passed, current, unready, standard, last])).toBe(last);
    expect(nextOnList([first, passed, current, unready, standard])).toBe(passed);
    expect(nextOnList([first, current, unready])).toBeUndefined();
    expect(nextOnList([unready, passed])).toBe(passed);
  });

  it('counts the minutes of what is discussed', () => {
    expect(
      runningMinutes([place('done', 'discuss', 15), place('waiting', 'not_ready'), place('waiting', 'discuss', 5)]),
    ).toEqual([15, 15, 20]);
  });
});

describe('a date and time field', () => {
  it('names an instant by the clocks of a zone, and is read back as it was written', () => {
    const instant = instantInZone('2030-07-02T09:30', 'America/New_York')!;
    expect(new Date(instant).toISOString()).toBe('2030-07-02T13:30:00.000Z');
    expect(fieldInZone(instant, 'America/New_York')).toBe('2030-07-02T09:30');
    expect(fieldInZone(instant, 'Europe/Vienna')).toBe('2030-07-02T15:30');
  });

  it('names the later hour where the clocks skip it, and the first where they show it twice', () => {
    const named = (field: string, timeZone: string): string => new Date(instantInZone(field, timeZone)!).toISOString();
    expect(named('2027-03-14T02:30', 'America/New_York')).toBe('2027-03-14T07:30:00.000Z');
    expect(named('2027-10-31T02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('names none while it is half filled or no date', () => {
    for (const field of ['', '2030-07-02', '2030-13-02T09:30']) expect(instantInZone(field, 'UTC')).toBeNull();
  });
});

it('keeps the slot of a series where only its weeks change, and takes it anew where it begins, moves along or changes its clocks', () => {
  const meeting = {
    seriesId: 'series',
    slot: '2030-05-06T15:00:00',
    timeZone: 'Europe/Vienna',
    startsAt: new Date('2030-05-07T13:00:00Z'),
  };
  const [kept, anew] = ['2030-05-06T15:00:00', '2030-05-07T15:00:00'];
  expect(slotOfChanged(meeting, { timeZone: 'Europe/Vienna' })).toBe(kept);
  expect(slotOfChanged(meeting, { timeZone: 'Europe/Vienna', later: true })).toBe(anew);
  expect(slotOfChanged({ ...meeting, seriesId: null, slot: null }, { timeZone: 'Europe/Vienna' })).toBe(anew);
  expect(slotOfChanged(meeting, { timeZone: 'UTC' })).toBe('2030-05-07T13:00:00');
});
