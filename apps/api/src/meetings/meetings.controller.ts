import { Body, Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { MeetingListItem, MeetingView, Page } from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { RecordedRead } from '../platform/audit/read-records';
import { IdParam } from '../platform/http/id-param';
import { versionOf } from '../platform/http/version-header';
import {
  AddMeetingCaseDto,
  AddMeetingMemberDto,
  ArrangeMeetingCaseDto,
  MeetingsQueryDto,
  PatchMeetingDto,
  PlanMeetingDto,
  commandOf,
  filterOf,
} from './dto/meetings.dto';
import { MeetingCasesService } from './meeting-cases.service';
import { MeetingViews } from './meeting-views.service';
import { MeetingsService } from './meetings.service';

const IF_MATCH = {
  name: 'if-match',
  required: false,
  description: 'The version that this was made on, where the body does not say it.',
};

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly cases: MeetingCasesService,
    private readonly views: MeetingViews,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Plan a meeting' })
  @Answers('MeetingView', { status: 201 })
  async plan(@CurrentViewer() viewer: Viewer, @Body() body: PlanMeetingDto): Promise<MeetingView> {
    return this.views.changed(viewer, await this.meetings.plan(viewer, body));
  }

  @Get()
  @ApiOperation({ summary: 'List meetings' })
  @RecordedRead('meeting.listed', 'meeting')
  @AnswersPage('MeetingListItem', { description: 'The viewer’s own: what comes unless said, or all of one series.' })
  list(@CurrentViewer() viewer: Viewer, @Query() query: MeetingsQueryDto): Promise<Page<MeetingListItem>> {
    return this.views.list(viewer, filterOf(query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a meeting' })
  @Answers('MeetingView')
  view(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<MeetingView> {
    return this.views.view(viewer, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change a meeting' })
  @ApiHeader(IF_MATCH)
  @Answers('MeetingView')
  @ApiPreconditionFailedResponse({ description: 'Somebody was faster.' })
  async command(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: PatchMeetingDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<MeetingView> {
    await this.meetings.command(viewer, id, commandOf(body), versionOf(body, ifMatch));
    return this.views.changed(viewer, id);
  }

  @Post(':id/members')
  @ApiOperation({ summary: 'Add a member to a meeting' })
  @Answers('MeetingView', { status: 201 })
  async addMember(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: AddMeetingMemberDto,
  ): Promise<MeetingView> {
    await this.meetings.addMember(viewer, id, body.memberId);
    return this.views.changed(viewer, id);
  }

  @Delete(':id/members/:memberId')
  @ApiOperation({ summary: 'Remove a member from a meeting, or leave it' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Takes part no more.' })
  removeMember(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('memberId') memberId: string,
  ): Promise<void> {
    return this.meetings.removeMember(viewer, id, memberId);
  }

  @Post(':id/cases')
  @ApiOperation({ summary: 'Put a case on the list of a meeting' })
  @Answers('MeetingView', { status: 201 })
  @ApiUnprocessableEntityResponse({ description: 'meeting.late_reason_required, meeting.case_not_eligible' })
  async addCase(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: AddMeetingCaseDto,
  ): Promise<MeetingView> {
    await this.cases.add(viewer, id, body);
    return this.views.changed(viewer, id);
  }

  @Patch(':id/cases/:itemId')
  @ApiOperation({ summary: 'Move a case on the list of a meeting' })
  @ApiHeader(IF_MATCH)
  @Answers('MeetingView')
  async arrange(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @IdParam('itemId') itemId: string,
    @Body() body: ArrangeMeetingCaseDto,
    @Headers('if-match') ifMatch?: string,
  ): Promise<MeetingView> {
    await this.cases.arrange(viewer, id, itemId, body, versionOf(body, ifMatch));
    return this.views.changed(viewer, id);
  }

  @Delete(':id/cases/:itemId')
  @ApiOperation({ summary: 'Take a case off the list of a meeting' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Off the list.' })
  removeCase(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @IdParam('itemId') itemId: string): Promise<void> {
    return this.cases.remove(viewer, id, itemId);
  }
}
