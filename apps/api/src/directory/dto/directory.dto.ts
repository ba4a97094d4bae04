import { MODALITY_CODES } from '@consilium/clinical';
import { AVAILABILITIES, DISCIPLINES, type Availability, type Discipline } from '@consilium/contracts';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { OneLine } from '../../platform/http/one-line';
import { Closed } from '../../platform/http/text-fields';
import { PageQuery } from '../../platform/http/page-query';

export class DirectoryQueryDto extends PageQuery {
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
  @Closed('search')
  training?: string;

  @ApiPropertyOptional({ enum: AVAILABILITIES })
  @IsOptional()
  @IsIn(AVAILABILITIES)
  availability?: Availability;

  @ApiPropertyOptional({ maxLength: 80, description: 'Part of a name or of a practice’s name.' })
  @IsOptional()
  @OneLine({ most: 80 })
  @Closed('search')
  q?: string;
}
