import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { IncidentListItem, IncidentView, Page, QuarantinedTexts } from '@consilium/contracts';
import { Answers, AnswersPage } from '../../openapi/answers';
import { CurrentViewer } from '../../platform/access/session.guard';
import type { Viewer } from '../../platform/access/viewer';
import { RecordedRead } from '../../platform/audit/read-records';
import { IdParam } from '../../platform/http/id-param';
import { versionOf } from '../../platform/http/version-header';
import { EditIncidentDto, IncidentsQueryDto, MoveIncidentDto, SettleTextDto } from './dto/incidents.dto';
import { IncidentsService } from './incidents.service';
import { TextSettlement } from './text-settlement';

const IF_MATCH = {
  name: 'if-match',
  required: false,
  description: 'The version that this was made on, where the body does not say it.',
};
const STALE = { description: 'Somebody was faster.' };

@ApiTags('privacy')
@Controller('privacy/incidents')
export class IncidentsController {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly settlement: TextSettlement,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List incidents' })
  @RecordedRead('incident.listed', 'incident')
  @AnswersPage('IncidentListItem', {
    description: 'Newest first. For privacy officers all; for a site lead those about texts of the own practice.',
  })
  list(@CurrentViewer() viewer: Viewer, @Query() query: IncidentsQueryDto): Promise<Page<IncidentListItem>> {
    return this.incidents.list(viewer, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read an incident' })
  @RecordedRead('incident.viewed', 'incident')
  @Answers('IncidentView')
  view(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<IncidentView> {
    return this.incidents.view(viewer, id);
  }

  @Get(':id/text')
  @ApiOperation({ summary: 'Read the text that an incident is about' })
  @Answers('QuarantinedTexts', { description: 'What was reported. Each reading stands in the audit log.' })
  @ApiConflictResponse({ description: 'incident.text_settled: it was released or purged.' })
  text(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<QuarantinedTexts> {
    return this.incidents.texts(viewer, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Edit an incident' })
  @ApiHeader(IF_MATCH)
  @Answers('IncidentView')
  @ApiPreconditionFailedResponse(STALE)
  edit(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: EditIncidentDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<IncidentView> {
    return this.incidents.edit(viewer, id, body, versionOf(body, ifMatch));
  }

  @Post(':id/transitions')
  @ApiOperation({ summary: 'Move an incident to its next state' })
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @Answers('IncidentView')
  @ApiConflictResponse({ description: 'incident.illegal_transition, incident.text_undecided' })
  @ApiPreconditionFailedResponse(STALE)
  @ApiUnprocessableEntityResponse({
    description: 'incident.factors_missing, incident.note_missing, incident.purge_unfinished',
  })
  move(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: MoveIncidentDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<IncidentView> {
    return this.incidents.move(viewer, id, body, versionOf(body, ifMatch));
  }

  @Post(':id/release')
  @ApiOperation({ summary: 'Release the text of an incident' })
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @Answers('IncidentView', {
    description:
      'The first person asks; the second, who has read the text, confirms with the same request, and it is back in the room.',
  })
  @ApiConflictResponse({
    description:
      'incident.second_person, incident.text_unread, incident.other_pending, incident.text_settled, incident.text_retracted',
  })
  @ApiPreconditionFailedResponse(STALE)
  async release(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: SettleTextDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<IncidentView> {
    await this.settlement.settle(viewer, id, 'release', {
      ...(body.note !== undefined && { note: body.note }),
      version: versionOf(body, ifMatch),
    });
    return this.incidents.view(viewer, id);
  }

  @Post(':id/purge')
  @ApiOperation({ summary: 'Purge the text of an incident' })
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @Answers('IncidentView', {
    description: 'The first person asks; the second confirms with the same request, and the text is gone for ever.',
  })
  @ApiConflictResponse({ description: 'incident.second_person, incident.other_pending, incident.text_settled' })
  @ApiPreconditionFailedResponse(STALE)
  async purge(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: SettleTextDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<IncidentView> {
    await this.settlement.settle(viewer, id, 'purge', {
      ...(body.note !== undefined && { note: body.note }),
      version: versionOf(body, ifMatch),
    });
    return this.incidents.view(viewer, id);
  }
}
