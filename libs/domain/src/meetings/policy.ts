import {
  MEETING_ABILITIES,
  type CaseRole,
  type Completeness,
  type MeetingAbility,
  type MeetingLane,
  type MeetingStatus,
  type ProblemCode,
} from '@consilium/contracts';

/** The list closes this long before the meeting; what comes later needs a reason. Milliseconds. */
export const LIST_CLOSES_BEFORE = 24 * 3_600_000;

interface Rule {
  statuses: readonly MeetingStatus[];
  facilitatorOnly: boolean;
  /** Where whoever facilitates has no account any more, it is open to everybody who takes part and may lead. */
  orSuccessor?: true;
}

/** What the policy asks of somebody who takes part. */
export interface MeetingActor {
  isFacilitator: boolean;
  /** The facilitator's account is disabled, and this member's license is current. */
  maySucceed: boolean;
}

/** The whole policy of a meeting: one sentence a line. Only who takes part comes this far. */
export const MEETING_RULES: Record<MeetingAbility, Rule> = {
  'meeting.start': { statuses: ['planned'], facilitatorOnly: true },
  'meeting.move': { statuses: ['running'], facilitatorOnly: true },
  'meeting.undo_move': { statuses: ['running'], facilitatorOnly: true },
  'meeting.end': { statuses: ['running'], facilitatorOnly: true },
  'meeting.cancel': { statuses: ['planned'], facilitatorOnly: true },
  'meeting.change': { statuses: ['planned'], facilitatorOnly: true },
  'meeting.facilitator': { statuses: ['planned', 'running'], facilitatorOnly: true, orSuccessor: true },
  'meeting.arrange': { statuses: ['planned', 'running'], facilitatorOnly: true },
  'meeting.add_case': { statuses: ['planned', 'running'], facilitatorOnly: false },
};

/** Why this member may not do this now; null when the way is open. */
export function meetingRefusal(ability: MeetingAbility, who: MeetingActor, status: MeetingStatus): ProblemCode | null {
  const rule = MEETING_RULES[ability];
  if (rule.facilitatorOnly && !who.isFacilitator && !(rule.orSuccessor && who.maySucceed))
    return 'meeting.not_facilitator';
  return rule.statuses.includes(status) ? null : 'meeting.illegal_transition';
}

export const meetingAbilities = (who: MeetingActor, status: MeetingStatus): MeetingAbility[] =>
  MEETING_ABILITIES.filter((ability) => meetingRefusal(ability, who, status) === null);

/** Whether an addition now is late. */
export const isLate = (meeting: { status: MeetingStatus; startsAt: Date }, now: Date): boolean =>
  meeting.status === 'running' || now.getTime() > meeting.startsAt.getTime() - LIST_CLOSES_BEFORE;

/** Who may put a case on a list: somebody who does more than read in it. The facilitator of the meeting has to be in it too, to lead it. */
export function refusalToList(role: CaseRole | undefined, facilitatorRole: CaseRole | undefined): ProblemCode | null {
  const takesPart = (one: CaseRole | undefined): boolean => one !== undefined && one !== 'observer';
  return takesPart(role) && takesPart(facilitatorRole) ? null : 'meeting.case_not_eligible';
}

/** The lane that was chosen, else what readiness says. */
export const laneOf = (chosen: MeetingLane | null, completeness: Pick<Completeness, 'missing'>): MeetingLane =>
  chosen ?? (completeness.missing.length === 0 ? 'discuss' : 'not_ready');
