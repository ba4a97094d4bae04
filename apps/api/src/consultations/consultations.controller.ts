import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { ConsultationListItem, ConsultationView, Page } from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { RecordedRead } from '../platform/audit/read-records';
import { IdParam } from '../platform/http/id-param';
import { versionOf } from '../platform/http/version-header';
import { ConsultationViews } from './consultation-views.service';
import { ConsultationsService } from './consultations.service';
import { HandDto, OpenConsultationDto, PatchConsultationDto, commandOf } from './dto/consultations.dto';

@ApiTags('consultations')
@Controller('rooms/:id')
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly views: ConsultationViews,
  ) {}

  @Post('consultation')
  @ApiOperation({ summary: 'Start or schedule a consultation' })
  @Answers('ConsultationView', { status: 201 })
  @ApiConflictResponse({ description: 'consultation.already_open' })
  async open(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: OpenConsultationDto,
  ): Promise<ConsultationView> {
    await this.consultations.open(viewer, id, body);
    return this.views.view(viewer, id);
  }

  @Get('consultation')
  @ApiOperation({ summary: 'Read the latest consultation of a room' })
  @RecordedRead('consultation.viewed', 'room')
  @Answers('ConsultationView', { description: 'The latest, also after it ended.' })
  view(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<ConsultationView> {
    return this.views.view(viewer, id);
  }

  @Patch('consultation')
  @ApiOperation({ summary: 'Change the consultation of a room' })
  @ApiHeader({
    name: 'if-match',
    required: false,
    description: 'The version that this was made on, where the body does not say it.',
  })
  @Answers('ConsultationView')
  @ApiPreconditionFailedResponse({ description: 'Somebody was faster; `current` is what there is now.' })
  async command(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: PatchConsultationDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<ConsultationView> {
    await this.consultations.command(viewer, id, commandOf(body), versionOf(body, ifMatch));
    return this.views.view(viewer, id);
  }

  @Put('consultation/hand')
  @ApiOperation({ summary: 'Raise or lower a hand' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The hand is as wished.' })
  hand(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: HandDto): Promise<void> {
    return this.consultations.hand(viewer, id, body);
  }

  @Get('consultations')
  @ApiOperation({ summary: 'List the consultations of a room' })
  @RecordedRead('consultation.listed', 'room')
  @AnswersPage('ConsultationListItem', { ofCase: true })
  async list(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<Page<ConsultationListItem>> {
    return { items: await this.views.list(viewer, id), nextCursor: null };
  }
}
