import request from 'supertest';
import { startTestApp, type TestApp } from '../../../../../test/support/app';
import { MetricsServer } from './metrics-server';
import { comesFromThisMachine } from './from-this-machine';

describe('/metrics', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ trustProxy: 1, metricsPort: 0 });
  });
  afterAll(() => test.close());

  it('answers a program of this machine', async () => {
    await request(test.url)
      .get('/metrics')
      .expect(200, /consilium_/);
  });

  it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'x-forwarded-proto', 'via'])(
    'is absent where %s says that a proxy passes it on, also for loopback',
    async (name) => {
      for (const value of ['203.0.113.7', '127.0.0.1'])
        await request(test.url)
          .get('/metrics')
          .set({ [name]: value })
          .expect(404);
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
    const get = (path: string) => request(`http://127.0.0.1:${port}`).get(path);
    await get('/metrics')
      .set({ 'x-forwarded-for': '203.0.113.7' })
      .expect(200, /consilium_/);
    for (const path of ['/', '/api/v1/about', '/healthz']) await get(path).expect(404);
  });
});
