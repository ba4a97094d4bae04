import { SCAN_TEXT_MAX, TEXT_PROFILES, type TextProfile } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { Closed } from '../../../platform/http/text-fields';

export class ScanTextDto {
  @ApiProperty({ maxLength: SCAN_TEXT_MAX, description: 'Neither kept nor logged.' })
  @IsString()
  @MaxLength(SCAN_TEXT_MAX)
  @Closed('scanned, not kept')
  text: string;

  @ApiPropertyOptional({ enum: TEXT_PROFILES, default: 'clinical' })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(TEXT_PROFILES)
  profile?: TextProfile;
}
