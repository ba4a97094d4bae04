import { TEXT_PATH } from '@consilium/clinical';
import {
  IDENTIFIER_LETTERS,
  MEETING_TEXT_FIELDS,
  REPORT_REASON_MAX,
  type IdentifierLetter,
  type MeetingTextField,
  type ReportCaseText,
  type ReportEvent,
  type ReportMeetingText,
} from '@consilium/contracts';
import { Choice, Code, Id, Text, Version } from '../../../platform/http/fields';
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

export class ReportCaseTextDto extends ReportEventDto implements ReportCaseText {
  @Code(TEXT_PATH, 'must be a place of the form in which a text stands', {
    description: '`title`, `currentMeds.0.schedule`; `currentMeds` is all of it.',
  })
  field: string;

  @Version({
    description: 'Only what was written there at this version. Left out: every wording that the field has or had.',
  })
  version?: number;
}

export class ReportMeetingTextDto extends ReportEventDto implements ReportMeetingText {
  @Choice(MEETING_TEXT_FIELDS)
  field: MeetingTextField;

  @Id({ neededIf: ({ field }: ReportMeetingText) => field === 'lateReason', description: 'The entry of the list.' })
  itemId?: string;
}

export class DescribeReportDto extends ReportCategory {
  @Text(REPORT_REASON_MAX, 'clinical', { description: WITHOUT_REPEATING })
  reason: string;
}

/** What a report says besides what it is about. */
export const wordsOf = ({ reason, category }: ReportEventDto): ReportEvent => ({
  ...(reason !== undefined && { reason }),
  ...(category && { category }),
});
