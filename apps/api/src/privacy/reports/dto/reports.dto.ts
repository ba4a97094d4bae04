import { IDENTIFIER_LETTERS, REPORT_REASON_MAX, type IdentifierLetter, type ReportEvent } from '@consilium/contracts';
import { Choice, Text } from '../../../platform/http/fields';
import { WithOverrides } from '../../../platform/http/overrides';

class ReportCategory extends WithOverrides {
  @Choice(IDENTIFIER_LETTERS, {
    optional: true,
    description: 'Letter of the Safe Harbor identifier, where the reporter can tell.',
  })
  category?: IdentifierLetter;
}

const WITHOUT_REPEATING = 'What was seen, without repeating it. For privacy officers alone.';

export class ReportEventDto extends ReportCategory implements ReportEvent {
  @Text(REPORT_REASON_MAX, 'clinical', { optional: true, description: WITHOUT_REPEATING })
  reason?: string;
}

export class DescribeReportDto extends ReportCategory {
  @Text(REPORT_REASON_MAX, 'clinical', { description: WITHOUT_REPEATING })
  reason: string;
}
