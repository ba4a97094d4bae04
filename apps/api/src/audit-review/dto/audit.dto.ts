import { AUDIT_OUTCOMES, LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX, type AuditOutcome } from '@consilium/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { Closed } from '../../platform/http/text-fields';

/** A page of one's own actions, newest first. */
export class OwnAuditQueryDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: LIST_LIMIT_MAX,
    default: LIST_LIMIT_DEFAULT,
    description: 'A larger limit is clamped.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? Math.min(value, LIST_LIMIT_MAX) : value))
  limit: number = LIST_LIMIT_DEFAULT;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @Matches(/^[\w-]{1,40}$/, { message: 'is not a cursor of this list' })
  @Closed('cursor')
  cursor?: string;
}

/** What a privacy officer may search by. */
export class AuditQueryDto extends OwnAuditQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'The member who acted.' })
  @IsOptional()
  @IsUUID()
  actor?: string;

  @ApiPropertyOptional({ example: 'case.opened', description: 'One action, or all of a kind: `case.`' })
  @IsOptional()
  @Matches(/^[a-z_]+\.([a-z_]+(\.[a-z_]+)*)?$/, {
    message: 'must be an action such as case.opened, or a kind such as case.',
  })
  @Closed('code')
  action?: string;

  @ApiPropertyOptional({ description: 'The id of what was acted on.' })
  @IsOptional()
  @Matches(/^[\w:.-]{1,100}$/, { message: 'must be an id' })
  @Closed('code')
  object?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  room?: string;

  @ApiPropertyOptional({
    example: 'KAP-7Q4M',
    description:
      'Everything of one case, by its code or id: the case, its room, its documents and whatever else belongs to it.',
  })
  @IsOptional()
  @Matches(/^(KAP-[0-9A-Z]{4}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i, {
    message: 'must be the code or the id of a case',
  })
  @Closed('code')
  case?: string;

  @ApiPropertyOptional({ enum: AUDIT_OUTCOMES })
  @IsOptional()
  @IsIn(AUDIT_OUTCOMES)
  outcome?: AuditOutcome;
}
