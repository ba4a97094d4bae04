import { FINDING_LEVELS, SCAN_TEXT_MAX, TEXT_PROFILES, type TextProfile } from '@consilium/contracts';
import { CATEGORIES } from '@consilium/deid';
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

/** A part of a text; for the OpenAPI document, as TextSpan of the contracts. */
export class TextSpanSchema {
  @ApiProperty({ type: 'integer', description: 'In UTF-16 code units.' }) start: number;
  @ApiProperty({ type: 'integer', description: 'Exclusive.' }) end: number;
  @ApiProperty({ enum: Object.keys(CATEGORIES) }) category: string;
  @ApiProperty({ enum: FINDING_LEVELS }) level: string;
}

class ScanFindingSchema extends TextSpanSchema {
  @ApiProperty({ minimum: 0, maximum: 1 }) confidence: number;
  @ApiProperty({ description: 'For the author; never the text.' }) reason: string;
}

export class ScanResultSchema {
  @ApiProperty({ type: [ScanFindingSchema] }) findings: ScanFindingSchema[];
}
