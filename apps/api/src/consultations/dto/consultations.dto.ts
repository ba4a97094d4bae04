import {
  CONSULTATION_ACTIONS,
  CONSULTATION_PHASES,
  MESSAGE_TEXT_MAX,
  PAPER_SIZES,
  PHASE_MINUTES_MAX,
  REASON_MAX,
  WITHIN_DAYS_MAX,
  type ConsultationCommand,
  type ConsultationPhase,
  type OpenConsultation,
  type PaperSize,
  type WithinDays,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { WithOverrides } from '../../platform/http/overrides';
import { MentioningText, ReadableText } from '../../platform/http/readable-text';

const VERSION_MAX = 999_999_999;
const TIME = { strict: true, strictSeparator: true } as const;
/** Not there is fine; null is not. */
const WhereSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
const For = (...actions: ConsultationCommand['action'][]): PropertyDecorator =>
  ValidateIf(({ action }: PatchConsultationDto, value) => value !== undefined || actions.includes(action));

class MinutesDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: PHASE_MINUTES_MAX })
  @WhereSaid()
  @IsInt()
  @Min(0)
  @Max(PHASE_MINUTES_MAX)
  present?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: PHASE_MINUTES_MAX })
  @WhereSaid()
  @IsInt()
  @Min(0)
  @Max(PHASE_MINUTES_MAX)
  clarify?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: PHASE_MINUTES_MAX })
  @WhereSaid()
  @IsInt()
  @Min(0)
  @Max(PHASE_MINUTES_MAX)
  discuss?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: PHASE_MINUTES_MAX })
  @WhereSaid()
  @IsInt()
  @Min(0)
  @Max(PHASE_MINUTES_MAX)
  recommend?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: PHASE_MINUTES_MAX })
  @WhereSaid()
  @IsInt()
  @Min(0)
  @Max(PHASE_MINUTES_MAX)
  decide?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: PHASE_MINUTES_MAX })
  @WhereSaid()
  @IsInt()
  @Min(0)
  @Max(PHASE_MINUTES_MAX)
  wrap_up?: number;
}

export class OpenConsultationDto implements OpenConsultation {
  @ApiPropertyOptional({ format: 'date-time', description: 'Plans it for then; without a time it starts at once.' })
  @WhereSaid()
  @IsISO8601(TIME)
  @MaxLength(40)
  scheduledFor?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The caller, unless said.' })
  @WhereSaid()
  @IsUUID()
  facilitatorId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The owner of the case, unless said.' })
  @WhereSaid()
  @IsUUID()
  presenterId?: string;

  @ApiPropertyOptional({ type: MinutesDto, description: 'Planned minutes of phases; the others take the usual ones.' })
  @WhereSaid()
  @IsObject()
  @ValidateNested()
  @Type(() => MinutesDto)
  minutes?: MinutesDto;
}

class WithinDaysDto implements WithinDays {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: WITHIN_DAYS_MAX })
  @IsInt()
  @Min(0)
  @Max(WITHIN_DAYS_MAX)
  days: number;

  @ApiProperty({ description: 'Days on which a practice works, not of the calendar.' })
  @IsBoolean()
  business: boolean;
}

export class PatchConsultationDto extends WithOverrides {
  @ApiProperty({ enum: CONSULTATION_ACTIONS })
  @IsIn(CONSULTATION_ACTIONS)
  action: ConsultationCommand['action'];

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'The version that this was made on; or send it as `If-Match`.',
  })
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;

  @ApiPropertyOptional({ enum: CONSULTATION_PHASES, description: 'With `phase`: the phase to begin.' })
  @For('phase')
  @IsIn(CONSULTATION_PHASES)
  phase?: ConsultationPhase;

  @ApiPropertyOptional({
    maxLength: REASON_MAX,
    description:
      'With `phase`, before the discussion or what follows it begins: why nobody says back what was understood.',
  })
  @WhereSaid()
  @ReadableText(REASON_MAX, 'clinical')
  reason?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With `facilitator`: who facilitates from now on.' })
  @For('facilitator')
  @IsUUID()
  memberId?: string;

  @ApiPropertyOptional({
    maxLength: MESSAGE_TEXT_MAX,
    description: 'With `summary_back`: what was understood. With `take_away`: what the presenter takes from it.',
  })
  @For('summary_back', 'take_away')
  @ReadableText(MESSAGE_TEXT_MAX, 'clinical')
  text?: string;

  @ApiPropertyOptional({ type: WithinDaysDto, description: 'With `take_away`: by when.' })
  @WhereSaid()
  @IsObject()
  @ValidateNested()
  @Type(() => WithinDaysDto)
  within?: WithinDaysDto;

  @ApiPropertyOptional({
    description: 'With `end`: whether its meeting’s series takes the case up again. What is open decides, unless said.',
  })
  @WhereSaid()
  @IsBoolean()
  leftOpen?: boolean;

  @ApiPropertyOptional({ format: 'date-time', description: 'With `schedule`: the new time.' })
  @WhereSaid()
  @IsISO8601(TIME)
  @MaxLength(40)
  scheduledFor?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With `schedule`: who presents.' })
  @WhereSaid()
  @IsUUID()
  presenterId?: string;

  @ApiPropertyOptional({
    type: MinutesDto,
    description: 'With `schedule`: planned minutes of phases; the others keep theirs.',
  })
  @WhereSaid()
  @IsObject()
  @ValidateNested()
  @Type(() => MinutesDto)
  minutes?: MinutesDto;
}

/** The command of a body whose fields were validated for its action. */
export function commandOf(body: PatchConsultationDto): ConsultationCommand {
  const { action, phase, reason, memberId, text, within, leftOpen, scheduledFor, presenterId, minutes } = body;
  switch (action) {
    case 'phase':
      return { action, phase: phase!, ...(reason !== undefined && { reason }) };
    case 'facilitator':
      return { action, memberId: memberId! };
    case 'summary_back':
      return { action, text: text! };
    case 'take_away':
      return { action, text: text!, ...(within && { within: { days: within.days, business: within.business } }) };
    case 'schedule':
      return {
        action,
        ...(scheduledFor !== undefined && { scheduledFor: new Date(scheduledFor).toISOString() }),
        ...(presenterId !== undefined && { presenterId }),
        ...(minutes && { minutes: { ...minutes } }),
      };
    case 'end':
      return { action, ...(leftOpen !== undefined && { leftOpen }) };
    case 'start':
    case 'cancel':
    case 'extend':
    case 'pause':
    case 'resume':
    case 'reopen':
      return { action };
  }
}

export class HandDto {
  @ApiProperty()
  @IsBoolean()
  raised: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: 'The facilitator lowers the hand of this member.' })
  @WhereSaid()
  @IsUUID()
  memberId?: string;
}

export class EditHeldDto extends WithOverrides {
  @ApiProperty({ maxLength: MESSAGE_TEXT_MAX })
  @MentioningText(MESSAGE_TEXT_MAX, 'clinical')
  text: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'The version that was changed; or send it as `If-Match`.',
  })
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;
}

export class SummaryQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of this consultation; the latest, unless said.' })
  @WhereSaid()
  @IsUUID()
  consultationId?: string;
}

export class SummaryPdfQueryDto extends SummaryQueryDto {
  @ApiPropertyOptional({ enum: PAPER_SIZES, description: 'Letter, unless said.' })
  @WhereSaid()
  @IsIn(PAPER_SIZES)
  paper?: PaperSize;
}
