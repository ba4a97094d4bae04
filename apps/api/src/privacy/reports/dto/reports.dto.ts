import { IDENTIFIER_LETTERS, REPORT_REASON_MAX, type IdentifierLetter, type ReportEvent } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { WithOverrides } from '../../../platform/http/overrides';
import { ReadableText } from '../../../platform/http/readable-text';

export class ReportEventDto extends WithOverrides implements ReportEvent {
  @ApiProperty({ maxLength: REPORT_REASON_MAX, description: 'What was seen, without repeating it. For privacy officers alone.' })
  @ReadableText(REPORT_REASON_MAX, 'clinical')
  reason: string;

  @ApiPropertyOptional({ enum: IDENTIFIER_LETTERS, description: 'Letter of the Safe Harbor identifier, where the reporter can tell.' })
  @ValidateIf((_, value) => value !== undefined) @IsIn(IDENTIFIER_LETTERS)
  category?: IdentifierLetter;
}

export class ReportedEventSchema {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ type: 'integer', description: 'The event that is hidden; of a correction, the message.' }) seq: number;
}
