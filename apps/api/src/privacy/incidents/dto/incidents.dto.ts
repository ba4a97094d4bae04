import {
  IDENTIFIER_LETTERS,
  INCIDENT_ACTIONS,
  INCIDENT_STATUSES,
  INCIDENT_TEXT_MAX,
  PURGE_PLACES,
  REPORT_REASON_MAX,
  type EditIncident,
  type IdentifierLetter,
  type IncidentStatus,
  type MoveIncident,
  type PurgePlace,
  type SettleText,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { WithOverrides } from '../../../platform/http/overrides';
import { LimitQuery } from '../../../platform/http/page-query';
import { ReadableText } from '../../../platform/http/readable-text';

const VERSION = {
  type: 'integer',
  minimum: 1,
  description: 'The version of the incident that this was made on; or send it as `If-Match`.',
} as const;
const VERSION_MAX = 999_999_999;
const MOVES = [...INCIDENT_ACTIONS, 'withdraw'] as const;
const FACTOR = { maxLength: INCIDENT_TEXT_MAX } as const;
const WhereSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

class FactorsDto {
  @ApiPropertyOptional({ ...FACTOR, description: 'Nature and extent, with how likely somebody is recognised.' })
  @WhereSaid()
  @ReadableText(INCIDENT_TEXT_MAX, 'clinical')
  nature?: string;

  @ApiPropertyOptional({ ...FACTOR, description: 'Who received it.' })
  @WhereSaid()
  @ReadableText(INCIDENT_TEXT_MAX, 'clinical')
  recipients?: string;

  @ApiPropertyOptional({ ...FACTOR, description: 'Whether it was acquired or viewed.' })
  @WhereSaid()
  @ReadableText(INCIDENT_TEXT_MAX, 'clinical')
  acquired?: string;

  @ApiPropertyOptional({ ...FACTOR, description: 'What was done to lessen it.' })
  @WhereSaid()
  @ReadableText(INCIDENT_TEXT_MAX, 'clinical')
  mitigation?: string;
}

class PurgePlaceDto {
  @ApiProperty({ enum: PURGE_PLACES })
  @IsIn(PURGE_PLACES)
  place: PurgePlace;

  @ApiPropertyOptional({
    maxLength: REPORT_REASON_MAX,
    description: 'Required for `backups`: until when old backups hold it.',
  })
  @WhereSaid()
  @ReadableText(REPORT_REASON_MAX, 'clinical')
  note?: string;
}

export class EditIncidentDto extends WithOverrides implements EditIncident {
  @ApiPropertyOptional(VERSION)
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;

  @ApiPropertyOptional({ type: FactorsDto })
  @WhereSaid()
  @IsObject()
  @ValidateNested()
  @Type(() => FactorsDto)
  factors?: FactorsDto;

  @ApiPropertyOptional({ enum: IDENTIFIER_LETTERS, isArray: true })
  @WhereSaid()
  @IsArray()
  @ArrayUnique()
  @IsIn(IDENTIFIER_LETTERS, { each: true })
  categories?: IdentifierLetter[];

  @ApiPropertyOptional({ maxLength: INCIDENT_TEXT_MAX })
  @WhereSaid()
  @ReadableText(INCIDENT_TEXT_MAX, 'clinical')
  notes?: string;

  @ApiPropertyOptional({ type: [PurgePlaceDto], description: 'Places that the purge has reached.' })
  @WhereSaid()
  @IsArray()
  @ArrayMaxSize(PURGE_PLACES.length)
  @ValidateNested({ each: true })
  @Type(() => PurgePlaceDto)
  purge?: PurgePlaceDto[];
}

export class MoveIncidentDto extends WithOverrides implements MoveIncident {
  @ApiProperty({ enum: MOVES })
  @IsIn(MOVES)
  action: MoveIncident['action'];

  @ApiPropertyOptional(VERSION)
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;

  @ApiPropertyOptional({
    maxLength: REPORT_REASON_MAX,
    description: 'Required for `notify`: who was told, how and when.',
  })
  @WhereSaid()
  @ReadableText(REPORT_REASON_MAX, 'clinical')
  note?: string;
}

export class SettleTextDto extends WithOverrides implements SettleText {
  @ApiPropertyOptional(VERSION)
  @WhereSaid()
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;

  @ApiPropertyOptional({ maxLength: REPORT_REASON_MAX })
  @WhereSaid()
  @ReadableText(REPORT_REASON_MAX, 'clinical')
  note?: string;
}

/** Query words are text: "true" and "false" are meant, anything else is refused by the check that follows. */
const flagOf = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class IncidentsQueryDto extends LimitQuery {
  @ApiPropertyOptional({ enum: INCIDENT_STATUSES })
  @WhereSaid()
  @IsIn(INCIDENT_STATUSES)
  status?: IncidentStatus;

  @ApiPropertyOptional({
    type: Boolean,
    description: 'Only those whose deadline passed while somebody may have to be notified, or only the others.',
  })
  @WhereSaid()
  @Transform(flagOf)
  @IsBoolean()
  overdue?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @WhereSaid()
  @IsUUID()
  cursor?: string;
}
