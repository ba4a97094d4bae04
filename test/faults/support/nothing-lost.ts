import type { DataSource } from 'typeorm';
import type { CaseSummary, Page } from '@consilium/contracts';
import { verifyAudit, type AuditVerification } from '../../../apps/api/src/platform/audit/verify';
import { PrivacyKey } from '../../../apps/api/src/platform/keys/privacy-key';
import { verifyRooms } from '../../../apps/api/src/rooms/room-chain';
import { requestApi } from '../../support/people';
import { until } from '../../support/until';
import type { SteadyClient } from './steady-client';

/** Where servers that are started without one have their key. */
const SERVERS_DATA_DIR = '.data';

interface Stored {
  seq: string;
  id: string;
  client_id: string | null;
  text: string | null;
}

/** The room of a demo case, as one of its members finds it. */
export async function demoRoom(url: string, cookie: string, code = 'KAP-7Q4M'): Promise<string> {
  const answer = await requestApi(url, 'GET', `/cases?q=${code}`, undefined, { cookie });
  const { items } = answer.body as Page<CaseSummary>;
  return items.find((item) => item.code === code)!.roomId;
}

/** Everything that was promised, after whatever died: in the log once, in order, with everybody, and with its record. */
export async function expectNothingLost(
  database: DataSource,
  roomId: string,
  clients: readonly SteadyClient[],
  dataDir?: string,
): Promise<void> {
  await Promise.all(clients.map((client) => client.settle()));
  const log = await database.query<Stored[]>(
    `SELECT seq, id, client_id, data->>'text' AS text FROM room_event WHERE room_id = $1 ORDER BY seq`,
    [roomId],
  );
  expect(log.map(({ seq }) => Number(seq))).toEqual(log.map((_, index) => index + 1));

  const stored = new Map<string | null, Stored[]>();
  for (const row of log)
    stored.set(row.client_id, row.client_id === null ? [] : [...(stored.get(row.client_id) ?? []), row]);
  for (const client of clients) {
    for (const { clientId, text } of client.written) {
      const event = client.acknowledged.get(clientId)!;
      expect(stored.get(clientId)).toEqual([{ seq: String(event.seq), id: event.id, client_id: clientId, text }]);
    }
    await client.replica.catchUp();
    expect(client.replica.events.map(({ seq, id }) => `${seq} ${id}`)).toEqual(
      log.map(({ seq, id }) => `${seq} ${id}`),
    );
    if (client.window === 1) expectOrder(client, log);
  }

  const [audited] = await database.query<{ rows: number }[]>(
    `SELECT count(*)::int AS rows FROM audit_entry WHERE room_id = $1 AND action = 'message.posted' AND object_id = ANY ($2)`,
    [roomId, clients.flatMap((client) => [...client.acknowledged.values()].map(({ seq }) => `${roomId}/${seq}`))],
  );
  expect(audited!.rows).toBe(clients.reduce((sum, client) => sum + client.written.length, 0));
  await expectWholeChains(database, dataDir);
}

/** Every row of the audit log has its seal, and no log differs from its digests. */
export async function expectWholeChains(database: DataSource, dataDir = SERVERS_DATA_DIR): Promise<void> {
  expect(await sealed(database, new PrivacyKey({ dataDir }))).toMatchObject({ ok: true, unsealedTail: { count: 0 } });
  expect(await verifyRooms(database)).toEqual([]);
}

/** Who sends one message at a time finds them in the log in the order of writing. */
function expectOrder(client: SteadyClient, log: readonly Stored[]): void {
  const inOrder = client.written.map(({ clientId }) => clientId);
  const own = new Set(inOrder);
  expect(log.flatMap(({ client_id }) => (client_id && own.has(client_id) ? [client_id] : []))).toEqual(inOrder);
}

async function sealed(database: DataSource, key: PrivacyKey): Promise<AuditVerification> {
  const verify = (): Promise<AuditVerification> => verifyAudit(database, { key, kept: null });
  await until(async () => (await verify()).unsealedTail.count === 0);
  return verify();
}
