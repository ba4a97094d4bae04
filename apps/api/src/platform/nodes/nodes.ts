import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Namespace, Server } from 'socket.io';
import { v4 as uuidv4 } from 'uuid';
import type { NodeEvents, NodeMessages } from './node-messages';
import type { RedisLink } from './redis-link';

/** The name of our messages among the servers' own events. */
const MESSAGE = 'consilium.node';
/** The token of the link to Redis, or of null where there is no REDIS_URL. */
export const REDIS_LINK = Symbol('REDIS_LINK');

/**
 * The other servers of this network, reached through Redis when REDIS_URL is set; without it there are none. Events are what the others
 * said. A message is told once, at once, to those who listen: nothing may depend on its arrival.
 */
@Injectable()
export class Nodes extends EventEmitter<NodeEvents> implements OnApplicationShutdown {
  readonly id = uuidv4();
  /** Called each time that Redis answers (again). */
  readonly reunions: (() => void)[] = [];
  private readonly logger = new Logger('Nodes');
  private namespace: Namespace | undefined;
  private away = false;

  constructor(@Inject(REDIS_LINK) private readonly redis: RedisLink | null) {
    super();
    redis?.heed((state) => this.heed(state));
  }

  /** Gives the socket server its adapter. */
  attach(server: Server): void {
    if (!this.redis) return;
    server.adapter(this.redis.open());
    this.namespace = server.of('/');
    this.namespace.on(
      MESSAGE,
      <Name extends keyof NodeMessages>(name: Name, message: NodeMessages[Name], from: string) => {
        // The compiler does not follow that the arguments of one generic name belong together.
        (this as EventEmitter).emit(name, message, from);
      },
    );
  }

  /** Whether this network may have other servers. */
  get expected(): boolean {
    return this.redis !== null;
  }

  /** Whether they can be reached now. */
  get reachable(): boolean {
    return this.redis?.ready ?? false;
  }

  /** Whether it could be told; nothing waits for a Redis that is away. */
  tell<Name extends keyof NodeMessages>(name: Name, message: NodeMessages[Name]): boolean {
    if (!this.reachable) return false;
    this.namespace?.serverSideEmit(MESSAGE, name, message, this.id);
    return true;
  }

  async onApplicationShutdown(): Promise<void> {
    // The adapter must know that it ends before its connections do.
    await this.namespace?.adapter.close();
    this.redis?.close();
  }

  private heed(state: 'ready' | 'away'): void {
    if (state === 'away' && !this.away) this.logger.warn('Redis is away: what other servers commit arrives with delay');
    if (state === 'ready' && this.away) this.logger.log('Redis is back');
    this.away = state === 'away';
    if (state === 'ready') for (const meet of this.reunions) meet();
  }
}
