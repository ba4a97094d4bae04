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
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  Validate,
  ValidateIf,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { WithOverrides } from '../../platform/http/overrides';
import { ReadableText } from '../../platform/http/readable-text';
import { Closed } from '../../platform/http/text-fields';
import type { MeetingFilter } from '../meetings.repository';

const TIME = { strict: true, strictSeparator: true } as const;
const VERSION = {
  type: 'integer',
  minimum: 1,
  description: 'The version of the meeting that this was made on; or send it as `If-Match`.',
} as const;
const VERSION_MAX = 999_999_999;
const CASE_MINUTES_MAX = 240;
const WEEKS_MAX = 52;
/** Not there is fine; null is not. */
const WhereSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

@ValidatorConstraint({ name: 'timeZone' })
class KnownTimeZone implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isTimeZone(value);
  }

  defaultMessage(): string {
    return 'timeZone must be a time zone of the IANA list';
  }
}

export class PlanMeetingDto extends WithOverrides implements PlanMeeting {
  @ApiProperty({ maxLength: MEETING_TITLE_MAX })
  @ReadableText(MEETING_TITLE_MAX, 'operational')
  title: string;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601(TIME)
  @MaxLength(40)
  startsAt: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: MEETING_MEMBERS_MAX,
    description: 'Who takes part besides the caller, who facilitates.',
  })
  @WhereSaid()
  @IsArray()
  @ArrayMaxSize(MEETING_MEMBERS_MAX)
  @IsUUID(undefined, { each: true })
  memberIds?: string[];

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: WEEKS_MAX, description: 'Repeats every so many weeks.' })
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(WEEKS_MAX)
  everyWeeks?: number;

  @ApiPropertyOptional({ example: 'Europe/Vienna', default: 'UTC', description: 'Where it keeps its local time.' })
  @WhereSaid()
  @IsString()
  @MaxLength(64)
  @Validate(KnownTimeZone)
  @Closed('code')
  timeZone?: string;
}

export class PatchMeetingDto extends WithOverrides {
  @ApiProperty({ enum: MEETING_ACTIONS })
  @IsIn(MEETING_ACTIONS)
  action: MeetingCommand['action'];

  @ApiPropertyOptional(VERSION)
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'With `move`: the case on the list to go to. With `undo_move`: the one that was left.',
  })
  @ValidateIf(
    ({ action }: PatchMeetingDto, value) => value !== undefined || action === 'move' || action === 'undo_move',
  )
  @IsUUID()
  itemId?: string;

  @ApiPropertyOptional({
    description:
      'With `move` and `end`: whether the series takes the case that is left up again. What is open decides, unless said.',
  })
  @WhereSaid()
  @IsBoolean()
  leftOpen?: boolean;

  @ApiPropertyOptional({ maxLength: MEETING_TITLE_MAX, description: 'With `change`.' })
  @WhereSaid()
  @ReadableText(MEETING_TITLE_MAX, 'operational')
  title?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'With `change`.' })
  @WhereSaid()
  @IsISO8601(TIME)
  @MaxLength(40)
  startsAt?: string;

  @ApiPropertyOptional({ description: 'With `change` and `startsAt`: the meetings of the series after it move along.' })
  @WhereSaid()
  @IsBoolean()
  later?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'With `facilitator`: somebody who takes part.' })
  @ValidateIf(({ action }: PatchMeetingDto, value) => value !== undefined || action === 'facilitator')
  @IsUUID()
  memberId?: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: WEEKS_MAX,
    nullable: true,
    description: 'With `change`: repeats every so many weeks; `null`: it stands alone from now on.',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(1)
  @Max(WEEKS_MAX)
  everyWeeks?: number | null;

  @ApiPropertyOptional({
    example: 'Europe/Vienna',
    description: 'With `change`: where its series keeps its local time.',
  })
  @WhereSaid()
  @IsString()
  @MaxLength(64)
  @Validate(KnownTimeZone)
  @Closed('code')
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
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  memberId: string;
}

export class AddMeetingCaseDto extends WithOverrides {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  caseId: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: CASE_MINUTES_MAX, default: DEFAULT_CASE_MINUTES })
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(CASE_MINUTES_MAX)
  minutes?: number;

  @ApiPropertyOptional({ enum: MEETING_LANES, description: 'What readiness says, unless said.' })
  @WhereSaid()
  @IsIn(MEETING_LANES)
  lane?: MeetingLane;

  @ApiPropertyOptional({
    maxLength: REASON_MAX,
    description: 'Needed in the last day before the meeting and while it runs.',
  })
  @WhereSaid()
  @ReadableText(REASON_MAX, 'clinical')
  reason?: string;
}

export class ArrangeMeetingCaseDto {
  @ApiPropertyOptional(VERSION)
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Its new place on the list.' })
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(1000)
  position?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: CASE_MINUTES_MAX })
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(CASE_MINUTES_MAX)
  minutes?: number;

  @ApiPropertyOptional({ enum: MEETING_LANES, nullable: true, description: '`null`: what readiness says.' })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsIn(MEETING_LANES)
  lane?: MeetingLane | null;
}

export class MeetingsQueryDto {
  @ApiPropertyOptional({ enum: ['coming', 'past'], default: 'coming' })
  @WhereSaid()
  @IsIn(['coming', 'past'])
  box?: 'coming' | 'past';

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'All of this series, the newest first, unless `box` says which.',
  })
  @WhereSaid()
  @IsUUID()
  series?: string;
}

/** Which meetings a query means. */
export function filterOf({ box, series }: MeetingsQueryDto): MeetingFilter {
  if (series === undefined) return { box: box ?? 'coming' };
  return { seriesId: series, ...(box && { box }) };
}
