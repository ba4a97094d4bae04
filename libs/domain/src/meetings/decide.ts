import type { MeetingCommand, MeetingItemState, MeetingStatus, ProblemCode } from '@consilium/contracts';
import { meetingRefusal, type MeetingActor } from './policy';
import { MEETING_MOVES, type MeetingItemStep, type MeetingStatusAction } from './transitions';

/** A case of the list, as far as a command is decided by it. */
export interface MeetingItemFacts {
  id: string;
  state: MeetingItemState;
  consultationId: string | null;
}

/** A meeting as a command finds it. */
export interface MeetingState {
  status: MeetingStatus;
  facilitatorId: string;
  everyWeeks: number | null;
  memberIds: readonly string[];
  items: readonly MeetingItemFacts[];
}

/** What a command changes of the meeting itself. */
export interface MeetingUpdate {
  status?: MeetingStatus;
  title?: string;
  startsAt?: Date;
  facilitatorId?: string;
}

/** How the meeting repeats from now on. `later`: the series goes on from the meeting's own time. */
export interface SeriesChange {
  everyWeeks: number | null;
  timeZone: string | undefined;
  later: boolean;
}

/** What follows, cases in this order, then the series. `carry_on`: its series plans the next meeting. */
export type MeetingStep =
  { do: MeetingItemStep; itemId: string } | { do: 'repeat'; series: SeriesChange } | { do: 'carry_on' };

export type MeetingResult =
  { refusal: ProblemCode } | { refusal: null; update: MeetingUpdate; steps: readonly MeetingStep[] };

/** What is known besides the meeting. */
export interface MeetingContext {
  now: Date;
  /** The case that a start begins with; null: none is ready to be discussed. */
  first: string | null;
  /** Of the members whom the command names, those who may sign in. */
  active: ReadonlySet<string>;
}

const refused = (refusal: ProblemCode): MeetingResult => ({ refusal });
const decided = (update: MeetingUpdate, steps: readonly MeetingStep[] = []): MeetingResult => ({
  refusal: null,
  update,
  steps,
});

/** What a command does to a meeting, or why it may not. */
export function decideMeeting(
  meeting: MeetingState,
  command: MeetingCommand,
  actor: MeetingActor & { memberId: string },
  context: MeetingContext,
): MeetingResult {
  const refusal = meetingRefusal(`meeting.${command.action}`, actor, meeting.status);
  if (refusal) return refused(refusal);
  switch (command.action) {
    case 'change':
      return decideChange(meeting, command, context.now);
    case 'facilitator':
      return decideFacilitator(meeting, command.memberId, actor.memberId, context.active);
    case 'start':
      return decideMove(meeting, context.first, 'start');
    case 'move':
      return decideMove(meeting, command.itemId);
    case 'undo_move':
      return decideUndo(meeting, command.itemId);
    case 'end':
      return decided(statusAfter(meeting, 'end'), [...leaves(meeting), { do: 'carry_on' }]);
    case 'cancel':
      return decided(statusAfter(meeting, 'cancel'), [{ do: 'carry_on' }]);
  }
}

function statusAfter({ status }: MeetingState, action: MeetingStatusAction): MeetingUpdate {
  const next = MEETING_MOVES[status][action];
  return next ? { status: next } : {};
}

const current = ({ items }: MeetingState): MeetingItemFacts | undefined =>
  items.find(({ state }) => state === 'current');

function leaves(meeting: MeetingState): MeetingStep[] {
  const left = current(meeting);
  return left ? [{ do: 'leave', itemId: left.id }] : [];
}

/** The time of a meeting lies ahead. Another time zone and `later` without a rule of their own keep the one that it has. */
function decideChange(
  meeting: MeetingState,
  { title, startsAt, later = false, everyWeeks, timeZone }: Extract<MeetingCommand, { action: 'change' }>,
  now: Date,
): MeetingResult {
  if (startsAt && Date.parse(startsAt) <= now.getTime()) return refused('meeting.time_over');
  const weeks = everyWeeks === undefined && (timeZone !== undefined || later) ? meeting.everyWeeks : everyWeeks;
  return decided(
    { ...(title && { title }), ...(startsAt && { startsAt: new Date(startsAt) }) },
    weeks === undefined ? [] : [{ do: 'repeat', series: { everyWeeks: weeks, timeZone, later } }],
  );
}

/** To somebody who takes part and has an account; who succeeds a facilitator without one takes it over themselves. */
function decideFacilitator(
  { memberIds, facilitatorId }: MeetingState,
  memberId: string,
  actorId: string,
  active: ReadonlySet<string>,
): MeetingResult {
  const mayHandTo = facilitatorId === actorId || memberId === actorId;
  return memberIds.includes(memberId) && mayHandTo && active.has(memberId)
    ? decided({ facilitatorId: memberId })
    : refused('meeting.person_not_eligible');
}

/** From the current case to this one; to the current one is no move. */
function decideMove(meeting: MeetingState, itemId: string | null, action?: 'start'): MeetingResult {
  const update = action ? statusAfter(meeting, action) : {};
  if (itemId === null) return decided(update);
  const item = meeting.items.find(({ id }) => id === itemId);
  if (!item) return refused('resource.not_found');
  return decided(update, item.state === 'current' ? [] : [...leaves(meeting), { do: 'begin', itemId }]);
}

/** The case that was left goes on, and what was begun instead of it waits again. */
function decideUndo(meeting: MeetingState, itemId: string): MeetingResult {
  const item = meeting.items.find(({ id }) => id === itemId);
  if (item?.state !== 'done' || item.consultationId === null) return refused('meeting.illegal_transition');
  const instead = current(meeting);
  return decided({}, [{ do: 'resume', itemId }, ...(instead ? [{ do: 'put_back' as const, itemId: instead.id }] : [])]);
}
