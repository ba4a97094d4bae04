import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { isAllowedOrigin } from '../http/origin';
import { Nodes } from '../nodes';
import { ProblemException } from '../problems/problem';
import type { Settings } from '../settings';
import { Turnstile } from './turnstile';

/** Milliseconds: a peer that went silent is noticed within their sum. */
const PING_INTERVAL = 10_000;
const PING_TIMEOUT = 8_000;

/** Socket.IO on the HTTP server: websocket transport only, Origin required (SEC-07), frames bounded (SEC-14). */
class SocketAdapter extends IoAdapter {
  private readonly turnstile = new Turnstile();

  constructor(
    app: INestApplicationContext,
    private readonly settings: Settings,
    private readonly nodes: Nodes,
  ) {
    super(app);
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
      perMessageDeflate: false,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, allowed: boolean) => void) =>
        this.turnstile.pass(() => decide(null, isAllowedOrigin(request.headers.origin, this.settings, { requireOrigin: true, host: request.headers.host }))),
    } as ServerOptions);
    this.nodes.attach(server);
    server.on('connection', answerUnknown);
    return server;
  }
}

/** A message that no handler knows is answered, not left hanging. Nest's handlers are listeners on the socket. */
function answerUnknown(socket: Socket): void {
  socket.onAny((event: string, ...args: unknown[]) => {
    const acknowledge = args.at(-1);
    if (socket.listenerCount(event) > 0 || typeof acknowledge !== 'function') return;
    (acknowledge as (answer: unknown) => void)({ ok: false, problem: new ProblemException('request.invalid', { detail: 'This message is not known.' }).toProblem() });
  });
}

export const createSocketAdapter = (app: INestApplicationContext, settings: Settings): IoAdapter => new SocketAdapter(app, settings, app.get(Nodes));
