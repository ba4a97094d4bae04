import { LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX } from '@consilium/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Closed } from './text-fields';

/** How many items a page may hold. Services clamp to LIST_LIMIT_MAX. */
export class LimitQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    default: LIST_LIMIT_DEFAULT,
    description: `At most ${LIST_LIMIT_MAX}; larger is clamped.`,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  limit?: number;
}

/** A page of a list with an opaque cursor. */
export class PageQuery extends LimitQuery {
  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  @Closed('cursor')
  cursor?: string;
}
