import { MEETING_STATUSES, type MeetingCommand } from '@consilium/contracts';
import {
  decideMeeting,
  goesOnInSeries,
  MEETING_ITEM_MOVES,
  MEETING_MOVES,
  type MeetingContext,
  type MeetingItemFacts,
  type MeetingState,
} from '.';

const item = (
  id: string,
  state: MeetingItemFacts['state'],
  consultationId: string | null = state === 'waiting' ? null : `of ${id}`,
): MeetingItemFacts => ({ id, state, consultationId });
const meeting = (change: Partial<MeetingState> = {}): MeetingState => ({
  status: 'running',
  facilitatorId: 'lead',
  everyWeeks: null,
  memberIds: ['lead', 'other', 'gone'],
  items: [item('a', 'done'), item('b', 'current'), item('c', 'waiting')],
  ...change,
});
const lead = { memberId: 'lead', isFacilitator: true, maySucceed: false };
const successor = { memberId: 'other', isFacilitator: false, maySucceed: true };
const context: MeetingContext = {
  now: new Date('2030-01-01T10:00:00Z'),
  first: 'c',
  active: new Set(['lead', 'other', 'stranger']),
};
const decide = (state: MeetingState, command: MeetingCommand, actor = lead, more: Partial<MeetingContext> = {}) =>
  decideMeeting(state, command, actor, { ...context, ...more });

const COMMANDS: MeetingCommand[] = [
  { action: 'start' },
  { action: 'move', itemId: 'c' },
  { action: 'undo_move', itemId: 'a' },
  { action: 'end' },
  { action: 'cancel' },
  { action: 'change', title: 'Another' },
  { action: 'facilitator', memberId: 'other' },
];

it.each(COMMANDS.map((command) => [command.action, command] as const))(
  '%s is refused to who does not facilitate, and in every state that does not have it',
  (action, command) => {
    const has = {
      planned: ['start', 'cancel', 'change', 'facilitator'],
      running: ['move', 'undo_move', 'end', 'facilitator'],
      ended: [] as string[],
      cancelled: [] as string[],
    };
    for (const status of MEETING_STATUSES) {
      const state = meeting({ status });
      expect(decide(state, command).refusal).toBe(has[status].includes(action) ? null : 'meeting.illegal_transition');
      expect(decide(state, command, { ...successor, maySucceed: false }).refusal).toBe('meeting.not_facilitator');
    }
  },
);

it('every step of the status leads where the table says', () => {
  for (const status of MEETING_STATUSES)
    for (const [action, to] of Object.entries(MEETING_MOVES[status]))
      expect(decide(meeting({ status }), { action: action as 'start' })).toMatchObject({ update: { status: to } });
});

it('a start begins with the first case that is ready, and also without one', () => {
  const planned = meeting({ status: 'planned', items: [item('c', 'waiting')] });
  expect(decide(planned, { action: 'start' })).toMatchObject({ steps: [{ do: 'begin', itemId: 'c' }] });
  expect(decide(planned, { action: 'start' }, lead, { first: null })).toMatchObject({ refusal: null, steps: [] });
});

it('a move leaves the current case first; to the current one it changes nothing, to an unknown one it is refused', () => {
  expect(decide(meeting(), { action: 'move', itemId: 'c' })).toEqual({
    refusal: null,
    update: {},
    steps: [
      { do: 'leave', itemId: 'b' },
      { do: 'begin', itemId: 'c' },
    ],
  });
  expect(decide(meeting(), { action: 'move', itemId: 'b' })).toEqual({ refusal: null, update: {}, steps: [] });
  expect(decide(meeting(), { action: 'move', itemId: 'x' })).toEqual({ refusal: 'resource.not_found' });
});

it('a move is taken back to a case that is done and was talked about, and what was begun instead waits again', () => {
  expect(decide(meeting(), { action: 'undo_move', itemId: 'a' })).toMatchObject({
    steps: [
      { do: 'resume', itemId: 'a' },
      { do: 'put_back', itemId: 'b' },
    ],
  });
  for (const itemId of ['b', 'c', 'x'])
    expect(decide(meeting(), { action: 'undo_move', itemId }).refusal).toBe('meeting.illegal_transition');
  const silent = meeting({ items: [item('a', 'done', null)] });
  expect(decide(silent, { action: 'undo_move', itemId: 'a' }).refusal).toBe('meeting.illegal_transition');
});

it('an end leaves the current case, and an end and a cancellation let the series carry on', () => {
  expect(decide(meeting(), { action: 'end' })).toMatchObject({
    steps: [{ do: 'leave', itemId: 'b' }, { do: 'carry_on' }],
  });
  expect(decide(meeting({ status: 'planned', items: [] }), { action: 'cancel' })).toMatchObject({
    steps: [{ do: 'carry_on' }],
  });
});

it('is led by somebody who takes part and has an account; a successor takes it over for themselves alone', () => {
  const hand = (memberId: string, actor = lead) =>
    decide(meeting(), { action: 'facilitator', memberId }, actor).refusal;
  expect([hand('other'), hand('gone'), hand('stranger')]).toEqual([
    null,
    'meeting.person_not_eligible',
    'meeting.person_not_eligible',
  ]);
  expect([hand('other', successor), hand('lead', successor)]).toEqual([null, 'meeting.person_not_eligible']);
});

it('is planned ahead, and repeats by the rule that is given, or by its own where only its time or zone changes', () => {
  const change = (more: Omit<Extract<MeetingCommand, { action: 'change' }>, 'action'>, everyWeeks: number | null = 2) =>
    decide(meeting({ status: 'planned', everyWeeks }), { action: 'change', ...more });
  expect(change({ startsAt: '2030-01-01T10:00:00Z' })).toEqual({ refusal: 'meeting.time_over' });
  expect(change({ startsAt: '2030-01-01T10:00:01Z' })).toMatchObject({ refusal: null, steps: [] });
  const repeats = (everyWeeks: number | null, timeZone: string | undefined, later: boolean) => ({
    steps: [{ do: 'repeat', series: { everyWeeks, timeZone, later } }],
  });
  expect(change({ everyWeeks: null })).toMatchObject(repeats(null, undefined, false));
  expect(change({ everyWeeks: 4 })).toMatchObject(repeats(4, undefined, false));
  expect(change({ timeZone: 'UTC' })).toMatchObject(repeats(2, 'UTC', false));
  expect(change({ later: true }, null)).toMatchObject(repeats(null, undefined, true));
});

it('every step of a case is one of the table', () => {
  expect(
    Object.entries(MEETING_ITEM_MOVES).flatMap(([from, to]) => Object.entries(to).map((step) => [from, ...step])),
  ).toEqual([
    ['waiting', 'begin', 'current'],
    ['current', 'leave', 'done'],
    ['current', 'put_back', 'waiting'],
    ['done', 'begin', 'current'],
    ['done', 'resume', 'current'],
  ]);
});

it('the next meeting takes up what nobody came to and what was left open, unless the case is over', () => {
  const goes = (state: 'waiting' | 'done', leftOpen: boolean, lane: 'discuss' | 'standard_path' | null = null) =>
    goesOnInSeries({ state, lane }, { caseIsOver: false, leftOpen });
  expect([
    goes('waiting', false),
    goes('waiting', false, 'standard_path'),
    goes('done', true),
    goes('done', false),
  ]).toEqual([true, false, true, false]);
  expect(goesOnInSeries({ state: 'waiting', lane: null }, { caseIsOver: true, leftOpen: true })).toBe(false);
});
