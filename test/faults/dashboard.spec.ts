import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTestApp, type TestApp } from '../support/app';
import { metricsOf } from '../support/operator';
import { newClientId, openCaseRoom } from '../support/case-room';
import { ask, connectSocket, demand } from '../support/socket-client';

const DOCS = resolve(__dirname, '../../docs');

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
}, 90_000);
afterAll(() => test.close());

/** Names of metrics that the server shows, without what Prometheus adds to a histogram. */
async function shown(): Promise<Set<string>> {
  const text = await metricsOf(test.url);
  return new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!));
}

it('asks only for metrics that the server has, and the page for operators names each of ours', async () => {
  const { roomId, owner } = await openCaseRoom(test, []);
  const socket = await connectSocket(test.url, owner.cookie);
  await demand(socket, 'message.post', { roomId, clientId: newClientId(), text: 'Counted.' });
  await ask(socket, 'message.post', {} as never);
  socket.close();

  const metrics = await shown();
  const dashboard = JSON.parse(readFileSync(resolve(DOCS, 'grafana-dashboard.json'), 'utf8')) as {
    panels: { targets: { expr: string }[] }[];
  };
  const asked = dashboard.panels
    .flatMap(({ targets }) => targets)
    .flatMap(({ expr }) => [...expr.matchAll(/\b(?:consilium|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name));
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((name) => !metrics.has(name.replace(/_(bucket|count|sum)$/, '')))).toEqual([]);

  const page = readFileSync(resolve(DOCS, 'operations.md'), 'utf8');
  expect([...metrics].filter((name) => name.startsWith('consilium_') && !page.includes(name))).toEqual([]);
});
