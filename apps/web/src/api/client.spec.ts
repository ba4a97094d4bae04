import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer as answerOf, createApi, isSignedOut, OfflineError, ProblemError, sayError } from './client';
import { serverNow } from './serverClock';

interface Answer {
  status: number;
  type?: string;
  body?: string;
  date?: string;
  /** Announced; when less follows, the line is cut there. */
  length?: number;
}

let server: Server;
let api: ReturnType<typeof createApi>;
let answer: Answer;
let seen: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      seen = {
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      };
      if (answer.date) response.setHeader('date', answer.date);
      response.writeHead(answer.status, {
        'content-type': answer.type ?? 'application/json',
        ...(answer.length && { 'content-length': answer.length }),
      });
      if (answer.length) response.write(answer.body ?? '', () => request.socket.destroy());
      else response.end(answer.body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // A page resolves addresses against its own origin; Node has none.
  api = createApi(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const refusal = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the API client', () => {
  it('puts ids into the path and sends JSON', async () => {
    answer = { status: 200, body: '{"title":"A"}' };
    const saved = await answerOf(
      api.PATCH('/cases/{id}', { params: { path: { id: 'a/b' } }, body: { title: 'A', version: 3 } }),
    );
    expect(seen).toMatchObject({ method: 'PATCH', url: '/api/v1/cases/a%2Fb', body: '{"title":"A","version":3}' });
    expect(seen.headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' });
    expect(saved).toEqual({ title: 'A' });
  });

  it('sends only the query values that are set', async () => {
    answer = { status: 200, body: '{}' };
    await answerOf(api.GET('/cases', { params: { query: { q: 'a b&c', cursor: '', status: undefined, limit: 5 } } }));
    expect(seen.url).toBe('/api/v1/cases?q=a+b%26c&limit=5');
    await answerOf(api.GET('/cases', { params: { query: { q: '' } } }));
    expect(seen.url).toBe('/api/v1/cases');
  });

  it('sends no content type without a body and gives undefined for 204', async () => {
    answer = { status: 204 };
    await expect(answerOf(api.DELETE('/session'))).resolves.toBeUndefined();
    expect(seen.headers['content-type']).toBeUndefined();
  });

  it('turns a problem document into a ProblemError with its field messages', async () => {
    const problem = {
      code: 'request.invalid',
      detail: 'One field was not accepted.',
      errors: [{ path: 'text', message: 'must not be empty' }],
    };
    answer = { status: 400, type: 'application/problem+json', body: JSON.stringify(problem) };
    const error = await refusal(answerOf(api.POST('/cases', { body: {} })));
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status: 400, code: 'request.invalid', fieldErrors: { text: 'must not be empty' } });
    expect(sayError(error)).toBe('One field was not accepted.');
  });

  it.each([
    ['a page of a proxy', { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' }],
    ['broken JSON', { status: 500, body: '{' }],
  ])('never shows %s to a person', async (_what, given) => {
    answer = given;
    const error = await refusal(answerOf(api.GET('/cases')));
    expect(error).toMatchObject({ status: given.status, code: 'server.failed' });
    expect(sayError(error)).toBe(`The server answered ${given.status}.`);
  });

  it('tells a lost session from a wrong password', async () => {
    answer = { status: 401, type: 'application/problem+json', body: '{"code":"session.required"}' };
    expect(isSignedOut(await refusal(answerOf(api.GET('/cases'))))).toBe(true);
    answer = { status: 401, type: 'application/problem+json', body: '{"code":"session.credentials_refused"}' };
    expect(isSignedOut(await refusal(answerOf(api.POST('/session', { body: { email: '', password: '' } }))))).toBe(
      false,
    );
  });

  it('is offline when nothing answers, but not when the caller gave up', async () => {
    expect(await refusal(answerOf(createApi('http://127.0.0.1:1/api/v1').GET('/cases')))).toBeInstanceOf(OfflineError);
    const given = await refusal(answerOf(api.GET('/cases', { signal: AbortSignal.abort() })));
    expect(given).not.toBeInstanceOf(OfflineError);
    expect(given).toMatchObject({ name: 'AbortError' });
  });

  it('is offline when the line is cut in the middle of an answer', async () => {
    answer = { status: 200, body: '{"items":', length: 1_000 };
    expect(await refusal(answerOf(api.GET('/cases')))).toBeInstanceOf(OfflineError);
  });

  it('learns the server’s clock from its answers', async () => {
    answer = { status: 200, body: '{}', date: new Date(Date.now() + 3_600_000).toUTCString() };
    await answerOf(api.GET('/about'));
    expect(Math.abs(serverNow() - Date.now() - 3_600_000)).toBeLessThan(2_000);
  });
});
