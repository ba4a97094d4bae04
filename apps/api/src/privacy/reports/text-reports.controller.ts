import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { ReportedText } from '@consilium/contracts';
import { Answers } from '../../openapi/answers';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { IdParam } from '../../platform/http/id-param';
import { DescribeReportDto, ReportCaseTextDto, ReportEventDto, ReportMeetingTextDto, wordsOf } from './dto/reports.dto';
import { OwnReports } from './own-reports';
import { TextReportsService } from './text-reports.service';

const HIDDEN = {
  status: 201,
  description: 'Hidden for everybody; the same where somebody reported it before.',
} as const;
const THROTTLED = { description: 'privacy.report_throttled: this member has hidden too much there.' };
const NOTHING = { description: 'privacy.nothing_to_report: nobody wrote a text there that the viewer is shown.' };

/** Reports of texts that stand beside the logs of rooms, and what a member does about an own report of any text. */
@ApiTags('privacy')
@Controller()
export class TextReportsController {
  constructor(
    private readonly own: OwnReports,
    private readonly reports: TextReportsService,
  ) {}

  @Post('cases/:id/reports')
  @ApiOperation({ summary: 'Report an identifier in a text of a case' })
  @Answers('ReportedText', HIDDEN)
  @ApiTooManyRequestsResponse(THROTTLED)
  @ApiUnprocessableEntityResponse(NOTHING)
  ofCase(
    @CurrentViewer() viewer: Viewer,
    @IdParam() recordId: string,
    @Body() body: ReportCaseTextDto,
  ): Promise<ReportedText> {
    const { field, version } = body;
    const asked = { field, ...(version !== undefined && { version }) };
    return this.reports.report(viewer, { place: 'case', recordId, asked }, wordsOf(body));
  }

  @Post('meetings/:id/reports')
  @ApiOperation({ summary: 'Report an identifier in a text of a meeting' })
  @Answers('ReportedText', HIDDEN)
  @ApiTooManyRequestsResponse(THROTTLED)
  @ApiUnprocessableEntityResponse(NOTHING)
  ofMeeting(
    @CurrentViewer() viewer: Viewer,
    @IdParam() recordId: string,
    @Body() body: ReportMeetingTextDto,
  ): Promise<ReportedText> {
    const { field, itemId } = body;
    const asked = { field, ...(itemId !== undefined && { itemId }) };
    return this.reports.report(viewer, { place: 'meeting', recordId, asked }, wordsOf(body));
  }

  @Post('privacy/incidents/:id/reports/:memberId/report')
  @ApiOperation({ summary: 'Report an identifier in the words of a report' })
  @Answers('ReportedText', HIDDEN)
  @ApiTooManyRequestsResponse(THROTTLED)
  @ApiUnprocessableEntityResponse(NOTHING)
  ofReport(
    @CurrentViewer() viewer: Viewer,
    @IdParam() recordId: string,
    @IdParam('memberId') itemId: string,
    @Body() body: ReportEventDto,
  ): Promise<ReportedText> {
    const asked = { field: 'reason', itemId };
    return this.reports.report(viewer, { place: 'report', recordId, asked }, wordsOf(body));
  }

  @Put('privacy/reports/:id')
  @ApiOperation({ summary: 'Describe an own report' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The words of an own report that came without any.' })
  @ApiConflictResponse({
    description: 'privacy.report_described: it has its words already. privacy.not_reported: no own report is open.',
  })
  describe(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() { reason, category }: DescribeReportDto,
  ): Promise<void> {
    return this.own.describe(viewer, async () => id, { reason, ...(category && { category }) });
  }

  @Delete('privacy/reports/:id')
  @ApiOperation({ summary: 'Undo an own report' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Undone: the text is back for everybody, and the record says so.' })
  @ApiConflictResponse({
    description:
      'privacy.report_stands: too late, or somebody else acted on it. privacy.not_reported: no own report is open.',
  })
  undo(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<void> {
    return this.own.undo(viewer, async () => id);
  }
}
