import {
  DEFAULT_CASE_MINUTES,
  MEETING_ACTIONS,
  MEETING_LANES,
  MEETING_MEMBERS_MAX,
  MEETING_TITLE_MAX,
  REASON_MAX,
  type MeetingCommand,
  type MeetingLane,
  type PlanMeeting,
} from '@consilium/contracts';
import { isTimeZone } from '@consilium/domain';
import { Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import {
  Choice,
  Flag,
  Id,
  Ids,
  Moment,
  Text,
  UnkeptText,
  Version,
  Whole,
  type FieldOptions,
} from '../../platform/http/fields';
import { WithOverrides } from '../../platform/http/overrides';
import type { MeetingFilter } from '../meetings.repository';

const CASE_MINUTES_MAX = 240;
const WEEKS_MAX = 52;
const POSITION_MAX = 1000;
const BOXES = ['coming', 'past'] as const;
const needs =
  (...actions: MeetingCommand['action'][]) =>
  ({ action }: PatchMeetingDto): boolean =>
    actions.includes(action);

@ValidatorConstraint({ name: 'timeZone' })
class KnownTimeZone implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isTimeZone(value);
  }

  defaultMessage(): string {
    return 'timeZone must be a time zone of the IANA list';
  }
}

const TimeZone = (field: FieldOptions): PropertyDecorator =>
  UnkeptText(64, 'code', { optional: true, example: 'Europe/Vienna', ...field }, Validate(KnownTimeZone));

export class PlanMeetingDto extends WithOverrides implements PlanMeeting {
  @Text(MEETING_TITLE_MAX, 'operational')
  title: string;

  @Moment()
  startsAt: string;

  @Ids(MEETING_MEMBERS_MAX, {
    optional: true,
    description: 'Who takes part besides the caller, who facilitates.',
  })
  memberIds?: string[];

  @Whole(1, WEEKS_MAX, { optional: true, description: 'Repeats every so many weeks.' })
  everyWeeks?: number;

  @TimeZone({ default: 'UTC', description: 'Where it keeps its local time.' })
  timeZone?: string;
}

export class PatchMeetingDto extends WithOverrides {
  @Choice(MEETING_ACTIONS)
  action: MeetingCommand['action'];

  @Version()
  version?: number;

  @Id({
    neededIf: needs('move', 'undo_move'),
    description: 'With `move`: the case on the list to go to. With `undo_move`: the one that was left.',
  })
  itemId?: string;

  @Flag({
    optional: true,
    description:
      'With `move` and `end`: whether the series takes the case that is left up again. What is open decides, unless said.',
  })
  leftOpen?: boolean;

  @Text(MEETING_TITLE_MAX, 'operational', { optional: true, description: 'With `change`.' })
  title?: string;

  @Moment({ optional: true, description: 'With `change`.' })
  startsAt?: string;

  @Flag({
    optional: true,
    description: 'With `change` and `startsAt`: the meetings of the series after it move along.',
  })
  later?: boolean;

  @Id({ neededIf: needs('facilitator'), description: 'With `facilitator`: somebody who takes part.' })
  memberId?: string;

  @Whole(1, WEEKS_MAX, {
    optional: true,
    nullable: true,
    description: 'With `change`: repeats every so many weeks; `null`: it stands alone from now on.',
  })
  everyWeeks?: number | null;

  @TimeZone({ description: 'With `change`: where its series keeps its local time.' })
  timeZone?: string;
}

/** The command of a body whose fields were validated for its action. */
export function commandOf({
  action,
  itemId,
  memberId,
  leftOpen,
  title,
  startsAt,
  later,
  everyWeeks,
  timeZone,
}: PatchMeetingDto): MeetingCommand {
  if (action === 'move') return { action, itemId: itemId!, ...(leftOpen !== undefined && { leftOpen }) };
  if (action === 'undo_move') return { action, itemId: itemId! };
  if (action === 'end') return { action, ...(leftOpen !== undefined && { leftOpen }) };
  if (action === 'facilitator') return { action, memberId: memberId!.toLowerCase() };
  if (action !== 'change') return { action };
  return {
    action,
    ...(title !== undefined && { title }),
    ...(startsAt !== undefined && { startsAt }),
    ...(later !== undefined && { later }),
    ...(everyWeeks !== undefined && { everyWeeks }),
    ...(timeZone !== undefined && { timeZone }),
  };
}

export class AddMeetingMemberDto {
  @Id()
  memberId: string;
}

export class AddMeetingCaseDto extends WithOverrides {
  @Id()
  caseId: string;

  @Whole(1, CASE_MINUTES_MAX, { optional: true, default: DEFAULT_CASE_MINUTES })
  minutes?: number;

  @Choice(MEETING_LANES, { optional: true, description: 'What readiness says, unless said.' })
  lane?: MeetingLane;

  @Text(REASON_MAX, 'clinical', {
    optional: true,
    description: 'Needed in the last day before the meeting and while it runs.',
  })
  reason?: string;
}

export class ArrangeMeetingCaseDto {
  @Version()
  version?: number;

  @Whole(1, POSITION_MAX, { optional: true, description: 'Its new place on the list.' })
  position?: number;

  @Whole(1, CASE_MINUTES_MAX, { optional: true })
  minutes?: number;

  @Choice(MEETING_LANES, { optional: true, nullable: true, description: '`null`: what readiness says.' })
  lane?: MeetingLane | null;
}

export class MeetingsQueryDto {
  @Choice(BOXES, { optional: true, default: 'coming' })
  box?: (typeof BOXES)[number];

  @Id({ optional: true, description: 'All of this series, the newest first, unless `box` says which.' })
  series?: string;
}

/** Which meetings a query means. */
export function filterOf({ box, series }: MeetingsQueryDto): MeetingFilter {
  if (series === undefined) return { box: box ?? 'coming' };
  return { seriesId: series, ...(box && { box }) };
}
