import {
  CASE_ROLES,
  CASE_STATUSES,
  type AddCaseMember,
  type CaseRole,
  type CaseStatus,
  type HistoryScope,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { PresentationDto } from './presentation.dto';
import { PageQuery } from '../../platform/http/page-query';
import { Closed } from '../../platform/http/text-fields';

const GIVEN_ROLES = CASE_ROLES.filter((role): role is Exclude<CaseRole, 'owner'> => role !== 'owner');
const HISTORIES: HistoryScope[] = ['all', 'from_join'];
const VERSION_MAX = 999_999_999;
const VERSION_HINT = 'The version that was changed; or send it as `If-Match`.';
const EXPIRY = { strict: true, strictSeparator: true } as const;

/** `POST /cases`: a draft, which may be partial. */
export class NewCaseDto extends PresentationDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Made by the client; the same one again answers the case that it made.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsUUID()
  clientId?: string;
}

/** `PATCH /cases/:id`. */
export class EditCaseDto extends PresentationDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: VERSION_HINT })
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;

  @ApiPropertyOptional({ enum: CASE_STATUSES, description: '`open` opens a draft, `closed` closes an open case.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(CASE_STATUSES)
  status?: CaseStatus;
}

export class CasesQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: CASE_STATUSES })
  @IsOptional()
  @IsIn(CASE_STATUSES)
  status?: CaseStatus;

  @ApiPropertyOptional({ maxLength: 100, description: 'Words in code, title or question.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Closed('search')
  q?: string;
}

export class AddCaseMemberDto implements AddCaseMember {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  memberId: string;

  @ApiProperty({ enum: GIVEN_ROLES })
  @IsIn(GIVEN_ROLES)
  role: Exclude<CaseRole, 'owner'>;

  @ApiPropertyOptional({
    enum: HISTORIES,
    default: 'all',
    description: 'Whether they see the room from the start or from joining on.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(HISTORIES)
  history: HistoryScope = 'all';

  @ApiPropertyOptional({ format: 'date-time', description: 'When their membership ends by itself.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsISO8601(EXPIRY)
  @MaxLength(40)
  expiresAt?: string;
}

export class ChangeCaseMemberDto {
  @ApiPropertyOptional({ enum: GIVEN_ROLES })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(GIVEN_ROLES)
  role?: Exclude<CaseRole, 'owner'>;

  @ApiPropertyOptional({
    format: 'date-time',
    type: String,
    nullable: true,
    description: '`null` takes the expiry away.',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsISO8601(EXPIRY)
  @MaxLength(40)
  expiresAt?: string | null;
}

export class RevokeConsentDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Not needed: a revocation is never too late.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version?: number;
}
