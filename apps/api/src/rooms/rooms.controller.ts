import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type {
  HeldPost,
  Page,
  ReadMarker,
  RoomEvent,
  RoomEventsPage,
  RoomListItem,
  RoomView,
} from '@consilium/contracts';
import { Answers, AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { RecordedRead } from '../platform/audit/read-records';
import { IdParam } from '../platform/http/id-param';
import { CorrectMessageDto, EventsQueryDto, ListRoomsDto, MarkReadDto, PostMessageDto } from './dto/rooms.dto';
import { SeqParam } from '../platform/http/seq-param';
import { MessagesService, type Accepted } from './messages.service';
import { RoomViewsService } from './room-views.service';

@ApiTags('rooms')
@Controller('rooms')
export class RoomsController {
  constructor(
    private readonly messages: MessagesService,
    private readonly views: RoomViewsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the rooms that the viewer is in' })
  @RecordedRead('room.listed', 'room')
  @AnswersPage('RoomListItem')
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListRoomsDto): Promise<Page<RoomListItem>> {
    return this.views.list(viewer, query.kind ?? null);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a room' })
  @RecordedRead('room.viewed', 'room')
  @Answers('RoomView')
  view(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<RoomView> {
    return this.views.view(viewer, id);
  }

  @Get(':id/events')
  @ApiOperation({ summary: 'Read the events of a room' })
  @RecordedRead('room.read', 'room')
  @Answers('RoomEventsPage')
  events(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Query() query: EventsQueryDto,
  ): Promise<RoomEventsPage> {
    return this.views.events(viewer, id, query);
  }

  @Post(':id/messages')
  @ApiOperation({ summary: 'Post a message' })
  @Answers('RoomEvent', { status: 201, description: 'Committed.' })
  @Answers('RoomEvent', { description: 'This clientId was accepted before; the same event.' })
  @Answers('HeldPost', {
    status: 202,
    description: 'Waits outside the log: a recommendation that was written before its phase.',
  })
  async post(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @Body() body: PostMessageDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoomEvent | HeldPost> {
    const posted = await this.messages.post(viewer, id, body);
    if ('event' in posted) return answer(reply, posted);
    void reply.status(202);
    return posted;
  }

  @Post(':id/messages/:seq/corrections')
  @ApiOperation({ summary: 'Correct an own message' })
  @Answers('RoomEvent', { status: 201 })
  @Answers('RoomEvent')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @IdParam() id: string,
    @SeqParam() seq: number,
    @Body() body: CorrectMessageDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoomEvent> {
    return answer(reply, await this.messages.correct(viewer, id, seq, body));
  }

  @Put(':id/messages/:seq/retraction')
  @ApiOperation({ summary: 'Retract an own message' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The text is forgotten everywhere.' })
  retract(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @SeqParam() seq: number): Promise<void> {
    return this.messages.retract(viewer, id, seq);
  }

  @Post(':id/read')
  @ApiOperation({ summary: 'Move the own read marker' })
  @HttpCode(200)
  @Answers('ReadMarker')
  read(@CurrentViewer() viewer: Viewer, @IdParam() id: string, @Body() body: MarkReadDto): Promise<ReadMarker> {
    return this.views.markRead(viewer, id, body.seq);
  }
}

function answer(reply: FastifyReply, { event, created }: Accepted): RoomEvent {
  void reply.status(created ? 201 : 200);
  return event;
}
