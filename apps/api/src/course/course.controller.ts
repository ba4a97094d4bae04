import { Body, Controller, Get, Headers, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOperation, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import type { CourseView, FactHistory, FactsRecorded, TreatmentSession } from '@consilium/contracts';
import type { FastifyReply } from 'fastify';
import { Answers } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { versionOf } from '../platform/http/version-header';
import { CourseViewsService } from './course-views.service';
import { CourseService } from './course.service';
import { AddTreatmentSessionDto, ChangeTreatmentSessionDto, CorrectFactDto, RecordFactsDto } from './dto/course.dto';
import { TreatmentSessionsService } from './treatment-sessions.service';

@ApiTags('course')
@Controller('cases/:id')
export class CourseController {
  constructor(
    private readonly course: CourseService,
    private readonly sessions: TreatmentSessionsService,
    private readonly views: CourseViewsService,
  ) {}

  @Get('course')
  @ApiOperation({ summary: 'Read what was recorded of a case over time' })
  @Answers('CourseView')
  view(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<CourseView> {
    return this.views.view(viewer, id);
  }

  @Post('facts')
  @ApiOperation({ summary: 'Record facts of one moment' })
  @Answers('FactsRecorded', { status: 201 })
  @Answers('FactsRecorded', { description: 'This clientId recorded facts before; those facts as they stand now.' })
  @ApiConflictResponse({ description: 'course.already_recorded with the entries whose place is taken.' })
  @ApiUnprocessableEntityResponse({
    description: 'course.value_invalid with every entry that cannot be kept, and why.',
  })
  async record(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: RecordFactsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactsRecorded> {
    const recorded = await this.course.record(viewer, id, body);
    if (!recorded.created) void reply.status(200);
    return this.views.recorded(id, recorded.batchId);
  }

  @Put('facts/:factId')
  @ApiOperation({ summary: 'Correct or withdraw a fact' })
  @Answers('FactsRecorded', { description: 'The revision that stands in its place; none where it was withdrawn.' })
  @ApiConflictResponse({ description: 'course.corrected_meanwhile.' })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('factId') factId: string,
    @Body() body: CorrectFactDto,
  ): Promise<FactsRecorded> {
    return this.views.recorded(id, await this.course.correct(viewer, id, factId, body));
  }

  @Get('facts/:factId/versions')
  @ApiOperation({ summary: 'Read a fact with what stood there before' })
  @Answers('FactHistory')
  versions(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('factId') factId: string,
  ): Promise<FactHistory> {
    return this.views.versions(viewer, id, factId);
  }

  @Post('sessions')
  @ApiOperation({ summary: 'Add a treatment session' })
  @Answers('TreatmentSession', { status: 201 })
  @Answers('TreatmentSession', { description: 'This clientId added a session before; that session as it is now.' })
  async add(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: AddTreatmentSessionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TreatmentSession> {
    const added = await this.sessions.add(viewer, id, body);
    if (!added.created) void reply.status(200);
    return this.views.session(id, added.id);
  }

  @Patch('sessions/:sessionId')
  @ApiOperation({ summary: 'Change or finish a treatment session' })
  @ApiHeader({
    name: 'if-match',
    required: false,
    description: 'The version that was changed, where the body does not say it.',
  })
  @Answers('TreatmentSession')
  async change(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('sessionId') sessionId: string,
    @Body() body: ChangeTreatmentSessionDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<TreatmentSession> {
    const version = versionOf(body, ifMatch);
    await this.sessions.change(viewer, id, sessionId, { ...body, version });
    return this.views.session(id, sessionId);
  }
}
