import { Nodes } from '../../../apps/api/src/platform/nodes';
import { startTestApp, type TestApp } from '../../support/app';
import { connectSocket, type ClientSocket } from '../../support/socket-client';
import { until } from '../../support/until';
import { TestRedis } from './redis-server';

/** Two servers on one database and one Redis, with the sockets that a test opens on them. */
export interface TwoNodes {
  redis: TestRedis;
  a: TestApp;
  b: TestApp;
  connect(node: TestApp, cookie: string): Promise<ClientSocket>;
  closeSockets(): void;
  close(): Promise<void>;
}

const LIMITS = { postBurst: 10_000, postPer10s: 10_000 };

export async function startTwoNodes(): Promise<TwoNodes> {
  const redis = await TestRedis.start();
  const [a, b] = await startBoth(redis).catch(async (error: unknown) => {
    await redis.kill();
    throw error;
  });
  const sockets: ClientSocket[] = [];
  await meet(a, b);
  return {
    redis,
    a,
    b,
    connect: async (node, cookie) => {
      const socket = await connectSocket(node.url, cookie);
      sockets.push(socket);
      return socket;
    },
    closeSockets: () => sockets.splice(0).forEach((socket) => socket.close()),
    close: async () => {
      sockets.forEach((socket) => socket.close());
      await b.close();
      await a.close();
      await redis.kill();
    },
  };
}

async function startBoth({ url: redisUrl }: TestRedis): Promise<[TestApp, TestApp]> {
  const a = await startTestApp({ ...LIMITS, redisUrl });
  return [a, await startTestApp({ ...LIMITS, redisUrl, databaseUrl: a.databaseUrl })];
}

/** Resolves when two servers hear each other. */
export async function meet(a: TestApp, b: TestApp): Promise<void> {
  const pairs = [
    [a, b],
    [b, a],
  ].map(([from, to]) => [from!.app.get(Nodes, { strict: false }), to!.app.get(Nodes, { strict: false })] as const);
  await Promise.all(
    pairs.map(async ([from, to]) => {
      let heard = false;
      to.once('presence.beat', () => (heard = true));
      await until(() => {
        from.tell('presence.beat', { count: -1 });
        return heard;
      });
    }),
  );
}
