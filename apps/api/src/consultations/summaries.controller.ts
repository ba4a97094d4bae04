import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { ConsultationSummary } from '@consilium/contracts';
import { Answers } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { SummaryPdfQueryDto, SummaryQueryDto } from './dto/consultations.dto';
import { RecordPrinter } from './record/record-printer';
import { paperOf } from './record/summary-pdf';
import { Summaries } from './summaries.service';

@ApiTags('consultations')
@Controller('rooms/:id')
export class SummariesController {
  constructor(
    private readonly printer: RecordPrinter,
    private readonly summaries: Summaries,
  ) {}

  @Get('summary')
  @ApiOperation({ summary: 'Read the summary of a consultation' })
  @Answers('ConsultationSummary')
  summary(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Query() query: SummaryQueryDto,
  ): Promise<ConsultationSummary> {
    return this.summaries.read(viewer, id, query.consultationId, 'summary.viewed');
  }

  @Get('summary.pdf')
  @ApiOperation({ summary: 'Read the summary of a consultation as a PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Query() query: SummaryPdfQueryDto,
  ): Promise<StreamableFile> {
    const summary = await this.summaries.read(viewer, id, query.consultationId, 'summary.exported');
    const file = await this.printer.draw(
      paperOf(summary, await this.summaries.namesIn(summary), query.paper ?? 'letter'),
    );
    return new StreamableFile(file, {
      type: 'application/pdf',
      disposition: `attachment; filename="${summary.caseCode}-summary.pdf"`,
      length: file.length,
    });
  }
}
