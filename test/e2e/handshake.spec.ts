import { connect } from 'node:net';
import { once } from 'node:events';
import type { Problem } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../support/app';
import { createSignedInMember } from '../support/people';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** Asks for a line as any program can, and gives everything that was answered until the server closed it. */
async function openLine(headers: Record<string, string>): Promise<{ status: number; body: string }> {
  const { hostname, port, host } = new URL(test.url);
  const line = connect(Number(port), hostname);
  const asked = {
    host,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    ...headers,
  };
  const head = Object.entries(asked)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  line.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${head}\r\n`);
  const parts: Buffer[] = [];
  line.on('data', (part: Buffer) => parts.push(part));
  await once(line, 'close');
  const text = Buffer.concat(parts).toString();
  return { status: Number(text.slice(9, 12)), body: text.split('\r\n\r\n').slice(1).join('\r\n\r\n') };
}

it('opens no line without a session: 401 with a problem, as every request', async () => {
  for (const cookie of [undefined, 'consilium.sid=forged', `consilium.sid=${'A'.repeat(43)}`]) {
    const { status, body } = await openLine({ origin: test.url, ...(cookie && { cookie }) });
    expect([status, (JSON.parse(body) as Problem).code]).toEqual([401, 'session.required']);
  }
});

it('opens no line for a foreign page, whoever is signed in', async () => {
  const { cookie } = await createSignedInMember(test, { discipline: 'nurse' });
  const { status, body } = await openLine({ origin: 'https://elsewhere.example', cookie });
  expect([status, (JSON.parse(body) as Problem).code]).toEqual([403, 'request.foreign_origin']);
});

it('closes a line that never says what it is for', async () => {
  const { cookie } = await createSignedInMember(test, { discipline: 'nurse' });
  const WithHeaders = WebSocket as unknown as new (
    url: string,
    options: { headers: Record<string, string> },
  ) => WebSocket;
  const line = new WithHeaders(`${test.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: { cookie, origin: test.url },
  });
  await once(line, 'open');
  await once(line, 'close');
}, 30_000);
