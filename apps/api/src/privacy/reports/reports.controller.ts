import { Body, Controller, Delete, HttpCode, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { ReportedEvent } from '@consilium/contracts';
import { Answers } from '../../openapi/answers';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { IdParam } from '../../platform/http/id-param';
import { SeqParam } from '../../platform/http/seq-param';
import { DescribeReportDto, ReportEventDto, wordsOf } from './dto/reports.dto';
import { ReportsService } from './reports.service';

@ApiTags('privacy')
@Controller('rooms/:id/events/:seq/report')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Post()
  @ApiOperation({ summary: 'Report an identifier in a text' })
  @Answers('ReportedEvent', {
    status: 201,
    description: 'Hidden for everybody; the same where somebody reported it before.',
  })
  @ApiConflictResponse({ description: 'room.event_hidden: its text is gone already.' })
  @ApiTooManyRequestsResponse({ description: 'privacy.report_throttled: this member has hidden too much in the room.' })
  @ApiUnprocessableEntityResponse({ description: 'privacy.nothing_to_report: nobody wrote a text there.' })
  report(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @SeqParam() seq: number,
    @Body() body: ReportEventDto,
  ): Promise<ReportedEvent> {
    return this.reports.report(viewer, id, seq, wordsOf(body));
  }

  @Put()
  @ApiOperation({ summary: 'Describe an own report' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The words of an own report that came without any.' })
  @ApiConflictResponse({
    description:
      'privacy.report_described: it has its words already. privacy.not_reported: no own report hides the text.',
  })
  describe(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @SeqParam() seq: number,
    @Body() { reason, category }: DescribeReportDto,
  ): Promise<void> {
    return this.reports.describe(viewer, id, seq, { reason, ...(category && { category }) });
  }

  @Delete()
  @ApiOperation({ summary: 'Undo an own report' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Undone: the text is back for everybody, and the record says so.' })
  @ApiConflictResponse({
    description:
      'privacy.report_stands: too late, or somebody else acted on it. privacy.not_reported: no own report hides the text.',
  })
  undo(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @SeqParam() seq: number): Promise<void> {
    return this.reports.undo(viewer, id, seq);
  }
}
