import { Body, Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CaseSummary, Page } from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { versionOf } from '../platform/http/version-header';
import type { CaseView } from './case-presenter';
import { CaseViewsService } from './case-views.service';
import { CasesService } from './cases.service';
import { CasesQueryDto, EditCaseDto, NewCaseDto } from './dto/cases.dto';
import { answersOf } from './dto/presentation.dto';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly views: CaseViewsService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Create a draft of a case' })
  @Answers('CaseView', { status: 201 })
  @Answers('CaseView', { description: 'This clientId made a case before; that case as it is now.' })
  async create(
    @CurrentViewer() viewer: Viewer,
    @Body() body: NewCaseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const { id, created } = await this.cases.create(viewer, answersOf(body), body.clientId);
    if (!created) void reply.status(200);
    return this.views.changed(viewer, id);
  }

  @Get()
  @ApiOperation({ summary: 'List the cases that the viewer is in' })
  @AnswersPage('CaseSummary')
  list(@CurrentViewer() viewer: Viewer, @Query() query: CasesQueryDto): Promise<Page<CaseSummary>> {
    return this.views.list(viewer, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a case' })
  @Answers('CaseView')
  view(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<CaseView> {
    return this.views.view(viewer, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Edit, open or close a case' })
  @ApiHeader({
    name: 'if-match',
    required: false,
    description: 'The version that was changed, where the body does not say it.',
  })
  @Answers('CaseView')
  async edit(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: EditCaseDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<CaseView> {
    await this.cases.edit(viewer, id, {
      version: versionOf(body, ifMatch),
      patch: answersOf(body),
      ...(body.status && { status: body.status }),
    });
    return this.views.changed(viewer, id);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Delete a draft of a case' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'A draft that nobody has talked about is gone.' })
  discard(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<void> {
    return this.cases.discard(viewer, id);
  }
}
