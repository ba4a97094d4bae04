import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OwnSession, Page } from '@consilium/contracts';
import { AnswersPage } from '../openapi/answers';
import { CurrentViewer } from '../platform/access/session.guard';
import type { Viewer } from '../platform/access/viewer';
import { IdParam } from '../platform/http/id-param';
import { SessionsService } from './sessions.service';

/** A member's own sign-ins, to look at and to end (SEC-21). */
@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @ApiOperation({ summary: 'List the own sessions' })
  @AnswersPage('OwnSession')
  list(@CurrentViewer() viewer: Viewer): Promise<Page<OwnSession>> {
    return this.sessions.own(viewer);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'End one of the own sessions' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Ended; its sockets close.' })
  endOne(@CurrentViewer() viewer: Viewer, @IdParam() id: string): Promise<void> {
    return this.sessions.endOwn(viewer, id);
  }

  @Delete()
  @ApiOperation({ summary: 'End all other own sessions' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'All but the session of this request are ended.' })
  endOthers(@CurrentViewer() viewer: Viewer): Promise<void> {
    return this.sessions.endOthers(viewer);
  }
}
