import { request as httpRequest } from 'node:http';
import { startTestApp, type TestApp } from '../../../../../test/support/app';
import { MetricsServer } from './metrics-server';
import { comesFromThisMachine } from './from-this-machine';

/** As curl would: no header but those that are given. */
const statusOf = (url: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((answered, failed) =>
    httpRequest(url, { headers }, (response) => (response.resume(), answered(response.statusCode!)))
      .once('error', failed)
      .end(),
  );

describe('/metrics', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ trustProxy: 1, metricsPort: 0 });
  });
  afterAll(() => test.close());

  it('answers a program of this machine', async () => {
    const answer = await fetch(`${test.url}/metrics`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('consilium_')]);
  });

  it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'x-forwarded-proto', 'via'])(
    'is absent where %s says that a proxy passes it on, also for loopback',
    async (name) => {
      for (const value of ['203.0.113.7', '127.0.0.1'])
        expect(await statusOf(`${test.url}/metrics`, { [name]: value })).toBe(404);
    },
  );

  it('is absent for every other address', () => {
    for (const remoteAddress of ['10.0.0.7', '203.0.113.7', '2001:db8::7', '::ffff:10.0.0.7', undefined])
      expect(comesFromThisMachine({ socket: { remoteAddress }, headers: {} })).toBe(false);
    for (const remoteAddress of ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])
      expect(comesFromThisMachine({ socket: { remoteAddress }, headers: {} })).toBe(true);
  });

  it('answers on METRICS_PORT whoever reaches it, and nothing else there', async () => {
    const { port } = test.app.get(MetricsServer, { strict: false });
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('consilium_')]);
    for (const path of ['/', '/api/v1/about', '/healthz', '/metrics/..'])
      expect(await statusOf(`http://127.0.0.1:${port}${path}`)).toBe(404);
  });
});
