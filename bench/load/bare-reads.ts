import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { Pool } from 'pg';
import { PAGE_BEFORE } from '../../apps/api/src/rooms/room-log.sql';
import { serveTask } from '../support/own-process';

/** The floor of reading: the same query behind Fastify alone, for anybody who asks. */
serveTask<{ databaseUrl: string }, { url: string }>(async ({ databaseUrl }) => {
  const pool = new Pool({ connectionString: databaseUrl, max: 16 });
  const server = fastify();
  server.get<{ Params: { id: string } }>('/api/v1/rooms/:id/events', async ({ params }) => {
    const { rows } = await pool.query({
      name: PAGE_BEFORE.name,
      text: PAGE_BEFORE.text,
      values: [params.id, Number.MAX_SAFE_INTEGER, 1, 50],
    });
    return { items: rows.reverse() };
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return { url: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
});
