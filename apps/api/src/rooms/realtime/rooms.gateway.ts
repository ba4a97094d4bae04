import { Inject, UseFilters } from '@nestjs/common';
import {
  Ack,
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { type Ack as Answer, type HeldPost, type JoinAnswer, type RoomEvent } from '@consilium/contracts';
import { SESSION_READER, type SessionReader } from '../../platform/access/session-reader';
import type { Viewer } from '../../platform/access/viewer';
import { PeriodicWork } from '../../platform/jobs';
import { Metrics } from '../../platform/metrics/metrics';
import { Nodes } from '../../platform/nodes';
import { ProblemException } from '../../platform/problems/problem';
import { SocketProblemFilter } from '../../platform/problems/socket-problem.filter';
import { SETTINGS, type Settings } from '../../platform/settings';
import { JoinRoomDto, PostMessageToRoomDto, RoomDto } from '../dto/socket.dto';
import { MessagesService } from '../messages.service';
import { IdleRules } from './idle-rules';
import { RoomJoins } from './room-joins';
import { Budgets } from '../../platform/throttle/budgets';
import { admit } from './handshake';
import { MessageBudget } from './message-budget';
import { memberChannel, sessionChannel, type Connection, type Connections } from './connection';
import { RoomConnections } from './room-connections';

/** Nest hands over the server; its default namespace holds the connections. */
type Connected = { sockets: Connections };
type Acknowledge<T> = ((answer: Answer<T>) => void) | undefined;

/** Socket messages of rooms. Thin: the session is asked on every message, then the same services as HTTP answer. */
@WebSocketGateway()
@UseFilters(SocketProblemFilter)
export class RoomsGateway
  implements OnGatewayInit<Connected>, OnGatewayConnection<Connection>, OnGatewayDisconnect<Connection>
{
  private readonly budget: MessageBudget;

  constructor(
    @Inject(SESSION_READER) private readonly sessions: SessionReader,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly idle: IdleRules,
    private readonly messages: MessagesService,
    private readonly joins: RoomJoins,
    private readonly rooms: RoomConnections,
    private readonly nodes: Nodes,
    private readonly metrics: Metrics,
    private readonly budgets: Budgets,
    periodic: PeriodicWork,
  ) {
    this.budget = new MessageBudget(budgets, metrics, settings.socketRefusals);
    periodic.every('rooms: recheck sessions', settings.sessionRecheckSeconds * 1000, () => this.recheckAll());
  }

  afterInit({ sockets }: Connected): void {
    this.rooms.attach(sockets);
    sockets.use(
      admit(
        this.sessions,
        this.budgets,
        (memberId) => this.rooms.ofMember(memberId).length < this.settings.socketsPerMember,
      ),
    );
  }

  handleConnection(connection: Connection): void {
    const { viewer } = connection.data;
    this.metrics.sockets.inc();
    this.budget.watch(connection);
    void connection.join([memberChannel(viewer.memberId), sessionChannel(viewer.sessionId)]);
  }

  handleDisconnect(connection: Connection): void {
    this.metrics.sockets.dec();
    this.rooms.leaveAll(connection);
  }

  @SubscribeMessage('room.join')
  async join(
    @ConnectedSocket() connection: Connection,
    @MessageBody() body: JoinRoomDto,
    @Ack() ack: Acknowledge<JoinAnswer>,
  ): Promise<void> {
    const viewer = await this.viewerOf(connection);
    ack?.({ ok: true, ...(await this.joins.join(connection, viewer, body)) });
  }

  @SubscribeMessage('room.leave')
  async leave(
    @ConnectedSocket() connection: Connection,
    @MessageBody() body: RoomDto,
    @Ack() ack: Acknowledge<object>,
  ): Promise<void> {
    await this.viewerOf(connection);
    await this.joins.leave(connection, body.roomId);
    ack?.({ ok: true });
  }

  @SubscribeMessage('message.post')
  async post(
    @ConnectedSocket() connection: Connection,
    @MessageBody() body: PostMessageToRoomDto,
    @Ack() ack: Acknowledge<{ event: RoomEvent } | HeldPost>,
  ): Promise<void> {
    const { roomId, ...message } = body;
    const posted = await this.messages.post(connection.data.viewer, roomId, message, () => this.viewerOf(connection));
    ack?.({ ok: true, ...('event' in posted ? { event: posted.event } : posted) });
  }

  @SubscribeMessage('activity')
  async activity(
    @ConnectedSocket() connection: Connection,
    @Ack() ack: Acknowledge<{ idleExpiresAt: string }>,
  ): Promise<void> {
    const viewer = await this.viewerOf(connection);
    const idleExpiresAt = await this.sessions.touch(
      viewer.sessionId,
      await this.idle.minutes([...connection.data.rooms.keys()]),
    );
    if (!idleExpiresAt) throw new ProblemException('session.required');
    ack?.({ ok: true, idleExpiresAt: idleExpiresAt.toISOString() });
  }

  /** Volatile: nobody waits for it and nothing is kept. Only where the connection has joined. */
  @SubscribeMessage('typing')
  typing(@ConnectedSocket() connection: Connection, @MessageBody() body: RoomDto): void {
    if (!this.rooms.hears(connection, body.roomId)) return;
    const typing = { roomId: body.roomId, memberId: connection.data.viewer.memberId };
    this.rooms.typing(typing.roomId, typing.memberId, connection);
    this.nodes.tell('room.typing', typing);
  }

  /** The session's viewer as it is now (SEC-13): a lost session ends the connection, a changed role acts at once. */
  private async viewerOf(connection: Connection): Promise<Viewer> {
    const viewer = await this.sessions.authenticate(connection.data.token);
    if (!viewer) {
      setImmediate(() => this.rooms.end(connection, 'expired'));
      throw new ProblemException('session.required');
    }
    connection.data.viewer = viewer;
    return viewer;
  }

  /** Connections that only listen are asked too: session and memberships (SEC table §5, every half minute at the latest). */
  private async recheckAll(): Promise<void> {
    for (const connection of this.rooms.all()) {
      if (await this.sessions.authenticate(connection.data.token)) await this.joins.recheck(connection);
      else this.rooms.end(connection, 'expired');
    }
  }
}
