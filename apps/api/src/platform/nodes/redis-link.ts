import { setTimeout as rest } from 'node:timers/promises';
import type { createAdapter } from '@socket.io/redis-streams-adapter';
import type { createClient } from 'redis';

/** Milliseconds. A Redis that is silent for longer than `SILENCE` is taken for gone: heartbeats pass every two seconds. */
const SILENCE = 10_000;
const CONNECT_WITHIN = 2_000;
const RETRY_AFTER = { first: 50, longest: 1_000 };
const FAILED_READ_RESTS = 250;
/** How long one read of the stream may wait; closing waits no longer. */
const READ_WAITS = 1_000;
/** Commands that may wait for a Redis that does not answer: memory stays bounded. */
const WAITING_COMMANDS_MAX = 10_000;

type Client = ReturnType<typeof createClient>;

/** The connection of this server to Redis, with the copies of it that the adapter reads with. */
export interface RedisLink {
  /** Begins to connect, and gives what the socket server needs. */
  open(): ReturnType<typeof createAdapter>;
  readonly ready: boolean;
  /** Hears each time that Redis answers again, and each failure to reach it. */
  heed(listener: (state: 'ready' | 'away') => void): void;
  /** Ends all connections at once. Only after the adapter was closed. */
  close(): void;
}

const optionsFor = (url: string) => ({
  url,
  commandsQueueMaxLength: WAITING_COMMANDS_MAX,
  socket: {
    connectTimeout: CONNECT_WITHIN,
    socketTimeout: SILENCE,
    reconnectStrategy: (retries: number) =>
      Math.min(RETRY_AFTER.first * 2 ** Math.min(retries, 10), RETRY_AFTER.longest),
  },
});

/**
 * It connects in the background and never gives up: a server works without its Redis. The adapter leaves promises of Redis commands alone, so each that
 * may fail while Redis is away is caught here; what was not told is found in the log.
 */
export async function createRedisLink(url: string): Promise<RedisLink> {
  // Loaded only where there is a Redis: without one a server needs neither the time nor the memory.
  const [redis, streams] = await Promise.all([import('redis'), import('@socket.io/redis-streams-adapter')]);
  const copies: Client[] = [];
  const client: Client = redis.createClient(optionsFor(url));
  const publish = client.publish.bind(client);
  Object.assign(client, {
    publish: (...args: Parameters<typeof publish>) => publish(...args).catch(() => 0),
    duplicate: () => {
      const copy = forReading(redis.createClient(optionsFor(url)));
      copies.push(copy);
      return copy;
    },
  });
  // Without a listener a lost connection would end the process.
  client.on('error', () => undefined);
  return {
    open: () => {
      client.connect().catch(() => undefined);
      return streams.createAdapter(client, {
        streamName: 'consilium',
        channelPrefix: 'consilium',
        blockTimeInMs: READ_WAITS,
      });
    },
    get ready() {
      return client.isReady;
    },
    heed: (listener) => {
      client.on('error', () => listener('away'));
      client.on('ready', () => listener('ready'));
    },
    close: () => [client, ...copies].forEach((each) => each.isOpen && each.destroy()),
  };
}

function forReading(copy: Client): Client {
  const connect = copy.connect.bind(copy);
  const xRead = copy.xRead.bind(copy);
  return Object.assign(copy, {
    // Closing before Redis ever answered is no fault: the adapter then waits for ever, and goes.
    connect: () => connect().catch(() => new Promise<Client>(() => undefined)),
    // The adapter asks again at once after a failure; without a rest it would leave the process no time for anything else.
    xRead: (...args: Parameters<typeof xRead>) =>
      xRead(...args).catch(async (error: unknown) => {
        await rest(FAILED_READ_RESTS);
        throw error;
      }),
  });
}
