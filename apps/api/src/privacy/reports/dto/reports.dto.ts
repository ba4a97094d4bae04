import { IDENTIFIER_LETTERS, REPORT_REASON_MAX, type IdentifierLetter, type ReportEvent } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { WithOverrides } from '../../../platform/http/overrides';
import { ReadableText } from '../../../platform/http/readable-text';

class ReportCategory extends WithOverrides {
  @ApiPropertyOptional({
    enum: IDENTIFIER_LETTERS,
    description: 'Letter of the Safe Harbor identifier, where the reporter can tell.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(IDENTIFIER_LETTERS)
  category?: IdentifierLetter;
}

const REASON = {
  maxLength: REPORT_REASON_MAX,
  description: 'What was seen, without repeating it. For privacy officers alone.',
};

export class ReportEventDto extends ReportCategory implements ReportEvent {
  @ApiPropertyOptional(REASON)
  @ValidateIf((_, value) => value !== undefined)
  @ReadableText(REPORT_REASON_MAX, 'clinical')
  reason?: string;
}

export class DescribeReportDto extends ReportCategory {
  @ApiProperty(REASON)
  @ReadableText(REPORT_REASON_MAX, 'clinical')
  reason: string;
}
