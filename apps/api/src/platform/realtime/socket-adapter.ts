import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { encryptedArrival } from '../http/arrival';
import { isAllowedOrigin } from '../http/origin';
import { SESSION_READER, type SessionReader } from '../access/session-reader';
import { handshakeToken, refuseHandshake } from './handshake-refusal';
import { Nodes } from '../nodes';
import { ProblemException } from '../problems/problem';
import { toProblemException } from '../problems/to-problem';
import type { Settings } from '../settings';
import { Budgets } from '../throttle/budgets';
import { HandshakePacer } from './handshake-pacer';

/** Milliseconds: a peer that went silent is noticed within their sum. */
const PING_INTERVAL = 10_000;
const PING_TIMEOUT = 8_000;
/** How long an open line may wait before it says what it is for. Milliseconds. */
const CONNECT_TIMEOUT = 5_000;

type Decide = (error: string | null, allowed: boolean) => void;

/** Socket.IO on the HTTP server: websocket transport only, Origin (SEC-07) and session (SEC-08) before a line is opened, frames bounded (SEC-14). */
class SocketAdapter extends IoAdapter {
  private readonly turnstile = new HandshakePacer();
  private readonly isEncrypted: (request: IncomingMessage) => boolean;

  constructor(
    app: INestApplicationContext,
    private readonly settings: Settings,
    private readonly nodes: Nodes,
    private readonly sessions: SessionReader,
    private readonly budgets: Budgets,
  ) {
    super(app);
    this.isEncrypted = encryptedArrival(settings);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      path: '/socket.io',
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: this.settings.frameBytes,
      pingInterval: PING_INTERVAL,
      pingTimeout: PING_TIMEOUT,
      connectTimeout: CONNECT_TIMEOUT,
      perMessageDeflate: false,
      allowRequest: (request: IncomingMessage, decide: Decide) =>
        this.turnstile.pass(() => void this.decide(request, decide)),
    } as ServerOptions);
    this.nodes.attach(server);
    server.on('connection', answerUnknown);
    return server;
  }

  private async decide(request: IncomingMessage, decide: Decide): Promise<void> {
    const refusal = await this.refusalOf(request).catch(toProblemException);
    if (refusal) refuseHandshake(request.socket, refusal, () => decide(refusal.code, false));
    else decide(null, true);
  }

  private async refusalOf(request: IncomingMessage): Promise<ProblemException | null> {
    if (!this.isEncrypted(request)) return new ProblemException('request.https_required');
    const { headers } = request;
    if (!isAllowedOrigin(headers.origin, this.settings, { requireOrigin: true, host: headers.host }))
      return new ProblemException('request.foreign_origin');
    const token = handshakeToken(headers);
    this.budgets.refuseHandshake(token);
    return (await this.sessions.authenticate(token)) ? null : new ProblemException('session.required');
  }
}

/** A message that no handler knows is answered, not left hanging. Nest's handlers are listeners on the socket. */
function answerUnknown(socket: Socket): void {
  socket.onAny((event: string, ...args: unknown[]) => {
    const acknowledge = args.at(-1);
    if (socket.listenerCount(event) > 0 || typeof acknowledge !== 'function') return;
    (acknowledge as (answer: unknown) => void)({
      ok: false,
      problem: new ProblemException('request.invalid', { detail: 'This message is not known.' }).toProblem(),
    });
  });
}

export const createSocketAdapter = (app: INestApplicationContext, settings: Settings): IoAdapter =>
  new SocketAdapter(
    app,
    settings,
    app.get(Nodes),
    app.get<SessionReader>(SESSION_READER, { strict: false }),
    app.get(Budgets, { strict: false }),
  );
