import { MODALITY_CODES } from '@consilium/clinical';
import { AVAILABILITIES, type Availability, type EditMe } from '@consilium/contracts';
import { PASSWORD_LEAST, PASSWORD_MOST } from '@consilium/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { OneLine } from '../../platform/http/one-line';
import { WithOverrides } from '../../platform/http/overrides';
import { Closed, Profiled } from '../../platform/http/text-fields';

/** Left out means unchanged; null is no value, except where it clears. */
const WhenGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export class EditMeDto extends WithOverrides implements EditMe {
  @ApiPropertyOptional({ enum: AVAILABILITIES })
  @WhenGiven()
  @IsIn(AVAILABILITIES)
  availability?: Availability;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 120,
    description: 'In the member’s own words, e.g. `Tuesday mornings`; null clears it.',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @OneLine({ least: 0, most: 120 })
  @Profiled('account')
  availabilityNote?: string | null;

  @ApiPropertyOptional({ enum: MODALITY_CODES, isArray: true })
  @WhenGiven()
  @IsArray()
  @ArrayUnique()
  @IsIn(MODALITY_CODES, { each: true })
  modalities?: string[];

  @ApiPropertyOptional({ type: 'integer', description: 'The version that was changed; or send If-Match.' })
  @WhenGiven()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}

export class AcceptInvitationDto {
  @ApiProperty({ description: 'The last part of the one-time link.' })
  @OneLine({ most: 200 })
  @Closed('one-time token')
  token: string;

  @ApiProperty({
    minLength: PASSWORD_LEAST,
    maxLength: PASSWORD_MOST,
    format: 'password',
    description: `At least ${PASSWORD_LEAST} characters; a shorter one is 422.`,
  })
  @IsString()
  @MaxLength(PASSWORD_MOST)
  @Closed('password')
  password: string;
}
