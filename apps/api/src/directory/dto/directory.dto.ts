import { MODALITIES } from '@consilium/clinical';
import { AVAILABILITIES, DISCIPLINES, LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX, type Availability, type Discipline } from '@consilium/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { OneLine } from '../../platform/http/one-line';

const MODALITY_CODES: readonly string[] = MODALITIES.map(({ code }) => code);

export class DirectoryQueryDto {
  @ApiPropertyOptional({ enum: DISCIPLINES })
  @IsOptional()
  @IsIn(DISCIPLINES)
  discipline?: Discipline;

  @ApiPropertyOptional({ enum: MODALITY_CODES })
  @IsOptional()
  @IsIn(MODALITY_CODES)
  modality?: string;

  @ApiPropertyOptional({ maxLength: 80, description: 'Part of a training programme’s name.' })
  @IsOptional()
  @OneLine({ most: 80 })
  training?: string;

  @ApiPropertyOptional({ enum: AVAILABILITIES })
  @IsOptional()
  @IsIn(AVAILABILITIES)
  availability?: Availability;

  @ApiPropertyOptional({ maxLength: 80, description: 'Part of a name or of a practice’s name.' })
  @IsOptional()
  @OneLine({ most: 80 })
  q?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, default: LIST_LIMIT_DEFAULT, description: `At most ${LIST_LIMIT_MAX}; larger is clamped.` })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  limit?: number;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @OneLine({ most: 1000 })
  cursor?: string;
}
