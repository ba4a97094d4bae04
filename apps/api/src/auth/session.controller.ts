import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IdleEnd, SessionView } from '@consilium/contracts';
import { Answers } from '../openapi/answers';
import { CurrentViewer, Public } from '../platform/access/session.guard';
import { SESSION_COOKIE } from '../platform/access/session-reader';
import type { Viewer } from '../platform/access/viewer';
import { ProblemException } from '../platform/problems/problem';
import { SETTINGS, type Settings } from '../platform/settings';
import { SignInDto } from './dto/sessions.dto';
import { Source, type RequestSource } from './request-source';
import { clearSessionCookie, setSessionCookie } from './session-cookie';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';

@ApiTags('sessions')
@Controller('session')
export class SessionController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Public()
  @Post()
  @ApiOperation({ summary: 'Sign in' })
  @HttpCode(200)
  @Answers('SessionView', { description: 'Signed in; the cookie consilium.sid is set.' })
  @ApiUnauthorizedResponse({ description: 'session.credentials_refused, whatever was wrong.' })
  @ApiTooManyRequestsResponse({ description: 'session.throttled, with Retry-After.' })
  async signIn(
    @Body() body: SignInDto,
    @Source() source: RequestSource,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, view } = await this.signIns.signIn(
      body.email,
      body.password,
      source,
      request.cookies[SESSION_COOKIE],
    );
    setSessionCookie(reply, token, this.settings);
    return view;
  }

  @Get()
  @ApiOperation({ summary: 'Read the own session and member' })
  @Answers('SessionView')
  view(@CurrentViewer() viewer: Viewer): Promise<SessionView> {
    return this.sessions.view(viewer);
  }

  /** Public, so that a cookie whose session is over can be put away too. */
  @Public()
  @Delete()
  @ApiOperation({ summary: 'Sign out' })
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Signed out, or was not signed in.' })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(request.cookies[SESSION_COOKIE]);
    clearSessionCookie(reply, this.settings);
  }

  /** The socket's `activity` for a page without one; takes no body. */
  @Post('activity')
  @ApiOperation({ summary: 'Keep the session from idling out' })
  @HttpCode(200)
  @Answers('IdleEnd', { description: 'A person is at the page. Stored at most once a minute.' })
  async activity(@CurrentViewer() viewer: Viewer): Promise<IdleEnd> {
    const idleExpiresAt = await this.sessions.touch(viewer.sessionId);
    if (!idleExpiresAt) throw new ProblemException('session.required');
    return { idleExpiresAt: idleExpiresAt.toISOString() };
  }
}
