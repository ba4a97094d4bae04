import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { InboxCount, InboxItem, Page, RoomMute } from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { RecordedRead } from '../platform/audit/read-records';
import { IdParam } from '../platform/http/id-param';
import { InboxQueryDto, MarkInboxReadDto, MarkInboxUnreadDto, RoomMuteDto } from './dto/inbox.dto';
import { InboxService } from './inbox.service';

@ApiTags('inbox')
@Controller()
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get('inbox')
  @ApiOperation({ summary: 'List the notices of the inbox' })
  @RecordedRead('inbox.viewed', 'inbox')
  @AnswersPage('InboxItem', { description: 'Newest first; never the text of a message.' })
  list(@CurrentViewer() viewer: Viewer, @Query() query: InboxQueryDto): Promise<Page<InboxItem>> {
    return this.inbox.list(viewer, query);
  }

  @Get('inbox/count')
  @ApiOperation({ summary: 'Count the unread notices' })
  @Answers('InboxCount')
  count(@CurrentViewer() viewer: Viewer): Promise<InboxCount> {
    return this.inbox.count(viewer);
  }

  @Post('inbox/read')
  @ApiOperation({ summary: 'Mark notices read' })
  @HttpCode(200)
  @Answers('InboxCount', { description: 'What is unread now. Exactly one of the three fields says what was read.' })
  read(@CurrentViewer() viewer: Viewer, @Body() body: MarkInboxReadDto): Promise<InboxCount> {
    return this.inbox.markRead(viewer, body);
  }

  @Post('inbox/unread')
  @ApiOperation({ summary: 'Mark notices unread' })
  @HttpCode(200)
  @Answers('InboxCount', {
    description: 'What is unread now. These wait again, also where their room was read past them.',
  })
  unread(@CurrentViewer() viewer: Viewer, @Body() body: MarkInboxUnreadDto): Promise<InboxCount> {
    return this.inbox.markUnread(viewer, body);
  }

  @Get('rooms/:id/mute')
  @ApiOperation({ summary: 'Read whether a room is muted' })
  @Answers('RoomMute')
  mute(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<RoomMute> {
    return this.inbox.mute(viewer, id);
  }

  @Put('rooms/:id/mute')
  @ApiOperation({ summary: 'Mute or unmute a room' })
  @Answers('RoomMute', { description: 'What arrives from a muted room is listed as read.' })
  setMute(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: RoomMuteDto): Promise<RoomMute> {
    return this.inbox.setMute(viewer, id, body);
  }
}
