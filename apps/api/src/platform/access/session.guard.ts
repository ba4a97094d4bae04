import {
  Inject,
  Injectable,
  SetMetadata,
  createParamDecorator,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problems/problem';
import { Budgets } from '../throttle/budgets';
import { throttleAddress } from './network';
import { actOf, noteSender } from './sender';
import { SESSION_COOKIE, SESSION_READER, type SessionReader } from './session-reader';
import type { Viewer } from './viewer';

export const PUBLIC = 'consilium:public';

/** Marks a route that needs no session. Every other route is closed by default (fails closed). */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

export type ViewedRequest = FastifyRequest & { viewer?: Viewer };

/** The signed-in member of this request. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<ViewedRequest>();
  if (!viewer) throw new ProblemException('session.required');
  return viewer;
});

/** A connection that was let in at the handshake. */
interface Connected {
  data: { viewer: Viewer };
}

/** Methods whose bodies are read and acted on. */
export const CHANGING = new Set(['POST', 'PUT', 'PATCH']);

/** Global guard for HTTP: no session, no answer; and nobody, signed in or not, asks for more than their budget. The gateway authenticates its sockets itself. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(SESSION_READER) private readonly sessions: SessionReader,
    private readonly budgets: Budgets,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return this.noteConnection(context);
    const request = context.switchToHttp().getRequest<ViewedRequest>();
    const isPublic = this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]);
    const viewer = isPublic ? null : await this.sessions.authenticate(request.cookies[SESSION_COOKIE]);
    if (CHANGING.has(request.method)) this.budgets.takeRequest(request, viewer?.memberId, throttleAddress(request.ip));
    if (isPublic) return true;
    if (!viewer) throw new ProblemException('session.required');
    this.budgets.noteMember(request.cookies[SESSION_COOKIE], viewer.memberId);
    request.viewer = viewer;
    noteSender(request.body, { viewer, act: actOf(request), params: request.params as Record<string, string> });
    return true;
  }

  /** The viewer as last seen on the connection: its handlers ask again. */
  private noteConnection(context: ExecutionContext): true {
    const socket = context.switchToWs();
    noteSender(socket.getData(), {
      viewer: socket.getClient<Connected>().data.viewer,
      act: socket.getPattern(),
      params: {},
    });
    return true;
  }
}
