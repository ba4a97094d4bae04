import { Body, Controller, Get, Ip, Module, Param, Post, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsString, MaxLength } from 'class-validator';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { AppModule } from '../../apps/api/src/app.module';
import { AuditReviewModule } from '../../apps/api/src/audit-review/audit-review.module';
import { assembleApp } from '../../apps/api/src/bootstrap';
import { Public } from '../../apps/api/src/platform/access/session.guard';
import { Readiness } from '../../apps/api/src/platform/health/readiness';
import { ProblemException } from '../../apps/api/src/platform/problems/problem';
import { loadSettings } from '../../apps/api/src/platform/settings';
import { createTestDatabase, type TestDatabase } from '../support/database';

/** What must never reach a log line, an answer to somebody else or a metric. */
const MARKER = 'KETAMINEMARKER';

class ProbeDto {
  @IsString() @MaxLength(200) text: string;
}

/** Routes that fail in every way there is; their thrown words hold the marker, as a driver's would. */
@Controller('probe')
@Public()
class ProbeController {
  @Post()
  echo(@Body() body: ProbeDto): { length: number } {
    return { length: body.text.length };
  }

  @Get('items/:id')
  fail(@Param('id') id: string): never {
    throw new Error(`fault with ${id} ${MARKER}\n{"level":"info","forged":true}`);
  }

  @Get('address')
  address(@Ip() ip: string): { ip: string } {
    return { ip };
  }

  @Post('conflicts')
  conflict(@Body() body: ProbeDto): never {
    void body;
    throw new ProblemException('resource.stale_version', { current: { version: 3 } });
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

@Module({})
class InnerModule {}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

describe('the edges of the API', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let lines: string[];
  let webFolder: string;
  const open = async (environment: Record<string, string> = {}): Promise<void> => {
    const settings = loadSettings({ DEMO: '0', HTTP_BODY_BYTES: '2000', ...environment });
    const inner: DynamicModule = {
      module: InnerModule,
      imports: [AppModule.register({ settings, databaseUrl: database.url }), AuditReviewModule, ProbeModule],
    };
    lines = [];
    app = await assembleApp(inner, { settings, webFolder, logDestination: { write: (line) => void lines.push(line) } });
    await app.listen(0, '127.0.0.1');
  };
  const send = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<Answer> => {
    const client = request(app.getHttpServer());
    const sent = { GET: client.get, POST: client.post, DELETE: client.delete }[method](path);
    const answer = await sent.set({ 'accept-encoding': 'identity', ...headers }).send(body);
    return { status: answer.status, headers: answer.headers, body: answer.text };
  };
  /** What the server says to these words, until it closes the line. */
  const overTheLine = (words: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = app.getHttpServer().address() as AddressInfo;
      const socket = connect(port, '127.0.0.1', () => socket.write(words));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
  const JSON_TYPE = { 'content-type': 'application/json' };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send('POST', path, { ...JSON_TYPE, ...headers }, JSON.stringify(body));

  beforeAll(async () => {
    database = await createTestDatabase();
    webFolder = await mkdtemp(join(tmpdir(), 'consilium-web-'));
    await mkdir(join(webFolder, 'assets'));
    await writeFile(join(webFolder, 'index.html'), '<!doctype html><html><head><title>Page</title></head></html>');
    await writeFile(join(webFolder, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(webFolder, 'assets/main-abc123.js'), 'export {};');
    await writeFile(join(webFolder, 'assets/main-abc123.js.br'), brotliCompressSync('export {};'));
    await writeFile(join(webFolder, 'assets/main-abc123.js.gz'), gzipSync('export {};'));
    await open();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(webFolder, { recursive: true });
  });

  const expectProblem = ({ status, headers, body }: Answer, wanted: number, code: string): void => {
    expect({ status, type: headers['content-type'], code: (JSON.parse(body) as { code: string }).code }).toEqual({
      status: wanted,
      type: 'application/problem+json; charset=utf-8',
      code,
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
  };

  describe('problems', () => {
    it('answers JSON that cannot be read', async () => {
      expectProblem(await send('POST', '/api/v1/probe', JSON_TYPE, '{"text": "oops'), 400, 'request.malformed');
      expectProblem(await send('POST', '/api/v1/probe', JSON_TYPE, ''), 400, 'request.malformed');
      expectProblem(
        await send('POST', '/api/v1/probe', JSON_TYPE, '{"__proto__": {"admin": true}, "text": ""}'),
        400,
        'request.malformed',
      );
    });
    it('answers unknown fields by name, without their value', async () => {
      const answer = await post('/api/v1/probe', { text: 'x', colour: MARKER });
      expectProblem(answer, 400, 'request.invalid');
      expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ path: 'colour', message: 'is not a known field' }] });
      expect(answer.body).not.toContain(MARKER);
    });
    it('answers a body that is too large, and forms and plain text', async () => {
      expectProblem(await post('/api/v1/probe', { text: 'x'.repeat(3000) }), 413, 'request.too_large');
      expectProblem(
        await send('POST', '/api/v1/probe', { 'content-type': 'text/plain' }, '{"text":"x"}'),
        415,
        'request.unsupported_media_type',
      );
      expectProblem(
        await send('POST', '/api/v1/probe', { 'content-type': 'application/x-www-form-urlencoded' }, 'text=x'),
        415,
        'request.unsupported_media_type',
      );
    });
    it('answers unknown paths, wrong methods and addresses that cannot be decoded', async () => {
      expectProblem(await send('GET', '/api/v1/nothing'), 404, 'resource.not_found');
      expectProblem(await send('POST', '/nothing'), 404, 'resource.not_found');
      const wrong = await send('DELETE', '/api/v1/probe/items/1');
      expectProblem(wrong, 405, 'request.method_not_allowed');
      expect(wrong.headers['allow']).toBe('GET, HEAD');
      expectProblem(await send('GET', '/api/v1/probe/conflicts'), 405, 'request.method_not_allowed');
      const undecodable = await send('GET', `/api/v1/probe/items/%zz${MARKER}`);
      expect(undecodable).toMatchObject({
        status: 404,
        headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      });
      expect(undecodable.body).not.toContain(MARKER);
      expect((await send('GET', `/api/v1/probe/items/${'x'.repeat(300)}`)).status).toBe(404);
    });
    it('tells nothing of a fault, and lives on', async () => {
      const answer = await send('GET', '/api/v1/probe/items/1');
      expectProblem(answer, 500, 'server.failed');
      expect(answer.body).not.toContain('fault');
      expect((await post('/api/v1/probe', { text: 'abc' })).body).toBe('{"length":3}');
    });
    it('answers what is not HTTP', async () => {
      const text = await overTheLine('NONSENSE\r\n\r\n');
      expect(text).toContain('HTTP/1.1 400');
      expect(text).toContain('"code":"request.malformed"');
    });
    it('answers 401 where nobody is signed in', async () => {
      for (const path of ['/api/v1/audit', '/api/v1/audit/mine', '/api/v1/audit/head', '/api/v1/rooms'])
        expectProblem(await send('GET', path), 401, 'session.required');
    });
  });

  describe('the Origin rules', () => {
    it.each([
      [{}, 201],
      [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, 201],
      [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, 201],
      [{ origin: 'http://127.0.0.1:5173', host: '127.0.0.1:3000' }, 403],
      [{ origin: 'https://evil.test' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
    ])('a change with %j is answered %i', async (headers, status) => {
      const answer = await post('/api/v1/probe', { text: 'x' }, headers);
      expect(answer.status).toBe(status);
      if (status === 403) expectProblem(answer, 403, 'request.foreign_origin');
    });
    it('reading is not a change', async () => {
      expect((await send('GET', '/api/v1/openapi.json', { origin: 'https://evil.test' })).status).toBe(200);
    });
    it('no answer lets another origin read it', async () => {
      const { headers } = await send('GET', '/api/v1/openapi.json', { origin: 'https://evil.test' });
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    });
  });

  describe('headers', () => {
    it('allow no inline script and no frame, send HSTS exactly with https, and believe only the proxies that are set', async () => {
      const forwarded = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
      expect((await send('GET', '/api/v1/probe/address', forwarded)).body).toBe('{"ip":"127.0.0.1"}');
      const plain = await send('GET', '/healthz');
      expect(plain.headers['content-security-policy']).toMatch(/script-src 'self';/);
      expect(plain.headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
      expect(plain.headers['strict-transport-security']).toBeUndefined();
      expect(plain.headers['x-content-type-options']).toBe('nosniff');
      expect(plain.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      await app.close();
      await open({ PUBLIC_URL: 'https://consilium.example.org', TRUST_PROXY: '1' });
      const https = { 'x-forwarded-proto': 'https' };
      expect((await send('GET', '/api/v1/probe/address', { ...forwarded, ...https })).body).toBe(
        '{"ip":"203.0.113.9"}',
      );
      const secure = await send('GET', '/healthz');
      expect(secure.headers['strict-transport-security']).toBe('max-age=63072000');
      expect(secure.headers['content-security-policy']).toContain("connect-src 'self' wss://consilium.example.org");
      expect(
        (await post('/api/v1/probe', { text: 'x' }, { ...https, origin: 'https://consilium.example.org' })).status,
      ).toBe(201);
      expect(
        (await post('/api/v1/probe', { text: 'x' }, { ...https, origin: 'http://consilium.example.org' })).status,
      ).toBe(403);
      expect(
        (
          await post(
            '/api/v1/probe',
            { text: 'x' },
            { ...https, origin: 'http://localhost:3000', host: 'localhost:3000' },
          )
        ).status,
      ).toBe(403);
      await app.close();
      await open();
    });
  });

  describe('the web app', () => {
    const PAGE = { accept: 'text/html,application/xhtml+xml' };
    it.each(['/', '/rooms/0198', '/cases/new?step=2'])(
      'its page answers %s, with a nonce of its own each time',
      async (path) => {
        const answers = [await send('GET', path, PAGE), await send('GET', path, PAGE)];
        const nonces = answers.map(
          ({ body }) => /<meta property="csp-nonce" nonce="([^"]+)"/.exec(body)?.[1] ?? 'none',
        );
        expect(new Set(nonces).size).toBe(2);
        for (const [n, { status, headers }] of answers.entries()) {
          expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
            status: 200,
            type: 'text/html; charset=utf-8',
            cache: 'no-store',
          });
          expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[n]}';`);
          expect(headers['content-security-policy']).toContain("script-src 'self';");
        }
      },
    );
    it('answers the page at the root to anybody', async () => {
      expect((await send('GET', '/')).body).toContain('<title>Page</title>');
    });
    it.each(['/api', '/api/v1/nothing', '/healthz/x', '/metrics/x', '/assets/gone.js'])(
      'never for %s',
      async (path) => {
        expectProblem(await send('GET', path, PAGE), 404, 'resource.not_found');
      },
    );
    it('nor for what is not asked for as a page', async () => {
      expectProblem(await send('GET', '/rooms/0198', { accept: 'application/json' }), 404, 'resource.not_found');
      expectProblem(await send('POST', '/rooms/0198', PAGE), 404, 'resource.not_found');
      expectProblem(await send('POST', '/mark.svg', PAGE), 405, 'request.method_not_allowed');
    });
    it('has files; only those with a hash in their name are kept for ever', async () => {
      expect((await send('GET', '/mark.svg')).headers).toMatchObject({
        'content-type': 'image/svg+xml',
        'cache-control': 'no-cache',
      });
      expect((await send('GET', '/assets/main-abc123.js')).headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
      });
      // A client tidies such an address before it sends it.
      const above = 'GET /assets/../index.html HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n';
      expect(await overTheLine(above)).toMatch(/^HTTP\/1\.1 404 /);
      expect((await send('GET', '/index.html')).status).toBe(404);
    });
    it.each([
      ['br, gzip', 'br'],
      ['gzip, deflate', 'gzip'],
      ['identity', undefined],
    ])('sends a file to a browser that accepts %s compressed as %s', async (accepted, encoding) => {
      const { headers } = await send('GET', '/assets/main-abc123.js', { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers).toMatchObject({
        'content-type': 'application/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      });
      expect((await send('GET', '/assets/main-abc123.js.br')).status).toBe(404);
    });
    it('tells search engines to leave every page alone', async () => {
      expect((await send('GET', '/', PAGE)).headers['x-robots-tag']).toBe('noindex, nofollow');
    });
  });

  describe('health', () => {
    it('is alive at once and ready when everything expected is done', async () => {
      expect((await send('GET', '/healthz')).body).toBe('{"status":"ok"}');
      const readiness = app.get(Readiness);
      readiness.expect('warm-up');
      const waiting = await send('GET', '/readyz');
      expectProblem(waiting, 503, 'resource.busy');
      expect(waiting.headers['retry-after']).toBe('1');
      expect(JSON.parse(waiting.body)).toMatchObject({ detail: 'Waiting for: warm-up.' });
      readiness.done('warm-up');
      expect(await send('GET', '/readyz')).toMatchObject({ status: 200 });
    });
  });

  describe('metrics', () => {
    it('count requests by route template and hold no id and no text', async () => {
      await send('GET', `/api/v1/probe/items/${MARKER}?q=${MARKER}`);
      await send('GET', `/${MARKER}`);
      const { headers, body } = await send('GET', '/metrics');
      expect(headers['content-type']).toContain('text/plain');
      expect(body).toMatch(
        /consilium_http_request_seconds_count\{method="GET",route="\/api\/v1\/probe\/items\/:id",status="500"\} [1-9]/,
      );
      expect(body).toMatch(/consilium_database_connections [1-9]/);
      expect(body).toMatch(/consilium_audit_seal_lag_seconds \d/);
      for (const name of [
        'consilium_sockets_connected',
        'consilium_rooms_joined',
        'consilium_room_append_seconds_count',
        'nodejs_eventloop_lag_seconds',
        'process_resident_memory_bytes',
      ])
        expect(body).toContain(name);
      expect(body).not.toContain(MARKER);
    });
  });

  describe('logs', () => {
    it('hold who, what and how long of every request, and nothing that was written in it', async () => {
      lines.length = 0;
      const headers = {
        cookie: `consilium.sid=${MARKER}`,
        'user-agent': MARKER,
        referer: `http://127.0.0.1/${MARKER}`,
        'x-request-id': MARKER,
      };
      await post('/api/v1/probe', { text: 5, [MARKER]: MARKER }, headers);
      await send('POST', '/api/v1/probe', { ...JSON_TYPE, ...headers }, `{"${MARKER}`);
      await send('GET', `/api/v1/${MARKER}?${MARKER}=1`, headers);
      await post('/api/v1/probe/conflicts', { text: MARKER }, headers);
      await send('GET', `/api/v1/probe/items/${MARKER}%0d%0a${MARKER}?note=${MARKER}`, headers);
      await post(`/api/v1/session`, { email: `${MARKER}@demo.test`, password: MARKER }, headers);
      const found = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      const requests = found.filter(({ msg }) => msg === 'request');
      expect(requests.map(({ status }) => status).slice(0, 5)).toEqual([400, 400, 404, 412, 500]);
      expect(requests[4]).toMatchObject({
        method: 'GET',
        route: '/api/v1/probe/items/:id',
        status: 500,
        level: 'info',
        ms: expect.any(Number) as number,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      });
      expect(found.find(({ msg }) => msg === 'request failed')).toMatchObject({
        level: 'error',
        error: 'Error',
        requestId: requests[4]?.['requestId'],
      });
      expect(lines.join('')).not.toContain(MARKER);
      expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true);
      expect(found.some((line) => 'forged' in line)).toBe(false);
    });
  });
});
