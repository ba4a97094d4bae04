import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { api, isSignedOut, OfflineError, ProblemError, sayError } from './client';
import { serverNow } from './serverClock';

interface Answer {
  status: number;
  type?: string;
  body?: string;
  date?: string;
}

const browserFetch = globalThis.fetch;
let server: Server;
let answer: Answer;
let seen: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen = { method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() };
      if (answer.date) response.setHeader('date', answer.date);
      response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A page resolves addresses against its own origin; Node has none.
  globalThis.fetch = (input, init) => browserFetch(new URL(input as string, base), init);
});

afterAll(async () => {
  globalThis.fetch = browserFetch;
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const refusal = async (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => undefined, (error: unknown) => error);

describe('the API client', () => {
  it('sends JSON, the version and only the query values that are set', async () => {
    answer = { status: 200, body: '{"ok":true}' };
    await api.patch('/cases/1', { title: 'A' }, { version: 3, query: { q: 'a b', empty: '', none: undefined, limit: 5 } });
    expect(seen).toMatchObject({ method: 'PATCH', url: '/api/v1/cases/1?q=a+b&limit=5', body: '{"title":"A"}' });
    expect(seen.headers).toMatchObject({ 'if-match': '"3"', 'content-type': 'application/json' });
  });

  it('sends no content type without a body and gives undefined for 204', async () => {
    answer = { status: 204 };
    await expect(api.delete('/session')).resolves.toBeUndefined();
    expect(seen.headers['content-type']).toBeUndefined();
  });

  it('turns a problem document into a ProblemError with its field messages', async () => {
    const problem = { code: 'request.invalid', detail: 'One field was not accepted.', errors: [{ path: 'text', message: 'must not be empty' }] };
    answer = { status: 400, type: 'application/problem+json', body: JSON.stringify(problem) };
    const error = await refusal(api.post('/cases', {}));
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 400, code: 'request.invalid', fieldErrors: { text: 'must not be empty' } });
    expect(sayError(error)).toBe('One field was not accepted.');
  });

  it.each([
    ['a page of a proxy', { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' }],
    ['broken JSON', { status: 500, body: '{' }],
  ])('never shows %s to a person', async (_what, given) => {
    answer = given;
    const error = await refusal(api.get('/cases'));
    expect(error).toMatchObject({ status: given.status, code: 'server.failed' });
    expect(sayError(error)).toBe(`The server answered ${given.status}.`);
  });

  it('tells a lost session from a wrong password', async () => {
    answer = { status: 401, type: 'application/problem+json', body: '{"code":"session.required"}' };
    expect(isSignedOut(await refusal(api.get('/cases')))).toBe(true);
    answer = { status: 401, type: 'application/problem+json', body: '{"code":"session.credentials_refused"}' };
    expect(isSignedOut(await refusal(api.post('/session', {})))).toBe(false);
  });

  it('is offline when nothing answers, but not when the caller gave up', async () => {
    const online = globalThis.fetch;
    globalThis.fetch = () => browserFetch('http://127.0.0.1:1/');
    expect(await refusal(api.get('/cases'))).toBeInstanceOf(OfflineError);
    globalThis.fetch = online;
    const given = await refusal(api.get('/cases', { signal: AbortSignal.abort() }));
    expect(given).not.toBeInstanceOf(OfflineError);
    expect(given).toMatchObject({ name: 'AbortError' });
  });

  it('learns the server’s clock from its answers', async () => {
    answer = { status: 200, body: '{}', date: new Date(Date.now() + 3_600_000).toUTCString() };
    await api.get('/about');
    expect(Math.abs(serverNow() - Date.now() - 3_600_000)).toBeLessThan(2_000);
  });
});
