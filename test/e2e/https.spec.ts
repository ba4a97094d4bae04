import request from 'supertest';
import { startTestApp, type TestApp } from '../support/app';
import { TEST_PASSWORD, createTestMember, requestApi } from '../support/people';
import { connectSocket, refusedWith } from '../support/socket-client';

const PUBLIC_URL = 'https://consilium.example.org';
const PAGE = { accept: 'text/html' };

/** A server that browsers reach by https, through a proxy on this machine (SEC-09). */
describe.each([1, ['127.0.0.1']])('behind the proxy %j that ends TLS', (trustProxy) => {
  let test: TestApp;
  let cookie: string;
  let email: string;
  beforeAll(async () => {
    test = await startTestApp({ publicUrl: PUBLIC_URL, trustProxy });
    ({ email } = await createTestMember(test));
    const answer = await requestApi(
      test.url,
      'POST',
      '/session',
      { email, password: TEST_PASSWORD },
      { 'x-forwarded-proto': 'https' },
    );
    cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  });
  afterAll(() => test.close());

  const PLAIN: Record<string, string>[] = [
    {},
    { 'x-forwarded-proto': 'http' },
    { 'x-forwarded-proto': 'https, http' },
    { 'x-forwarded-proto': '' },
    { forwarded: 'proto=https' },
  ];

  it('serves what came by https', async () => {
    for (const proto of ['https', 'HTTPS', 'http, https'])
      expect(
        (await requestApi(test.url, 'GET', '/session', undefined, { cookie, 'x-forwarded-proto': proto })).status,
      ).toBe(200);
    const socket = await connectSocket(test.url, cookie, PUBLIC_URL, { 'x-forwarded-proto': 'https' });
    socket.close();
  });

  it.each(PLAIN)('serves no session over a plain line: %j', async (headers) => {
    const session = await requestApi(test.url, 'GET', '/session', undefined, { cookie, ...headers });
    expect([session.status, session.body]).toEqual([403, expect.objectContaining({ code: 'request.https_required' })]);
    const signIn = await requestApi(test.url, 'POST', '/session', { email, password: TEST_PASSWORD }, headers);
    expect([signIn.status, signIn.headers.getSetCookie()]).toEqual([403, []]);
    await expect(connectSocket(test.url, cookie, PUBLIC_URL, headers)).rejects.toMatchObject(refusedWith(403));
  });

  it.each(PLAIN)('leads a page to https: %j', async (headers) => {
    const page = (path: string) =>
      request(test.url)
        .get(path)
        .set({ ...PAGE, ...headers });
    await page('/rooms/0198?seq=2').expect(308).expect('location', `${PUBLIC_URL}/rooms/0198?seq=2`);
    expect((await page('//elsewhere.example')).headers['location'] ?? PUBLIC_URL).toMatch(
      /^https:\/\/consilium\.example\.org/,
    );
  });

  it('answers those who look after it over a plain line', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) await request(test.url).get(path).expect(200);
  });
});

it.each([false as const, ['10.0.0.0/8']])(
  'believes no word of https from whom it does not know as a proxy (%j)',
  async (trustProxy) => {
    const test = await startTestApp({ publicUrl: PUBLIC_URL, trustProxy });
    try {
      expect((await requestApi(test.url, 'GET', '/about', undefined, { 'x-forwarded-proto': 'https' })).status).toBe(
        403,
      );
      await expect(
        connectSocket(test.url, undefined, PUBLIC_URL, { 'x-forwarded-proto': 'https' }),
      ).rejects.toMatchObject(refusedWith(403));
    } finally {
      await test.close();
    }
  },
);

it('without https in PUBLIC_URL asks nobody for it', async () => {
  const test = await startTestApp();
  try {
    expect((await requestApi(test.url, 'GET', '/about', undefined, { 'x-forwarded-proto': 'http' })).status).toBe(200);
  } finally {
    await test.close();
  }
});
