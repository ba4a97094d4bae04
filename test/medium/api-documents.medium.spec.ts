import type { OpenAPIObject } from '@nestjs/swagger';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/app';

let test: TestApp;
beforeAll(async () => void (test = await startTestApp()));
afterAll(() => test.close());

const get = (path: string, headers: Record<string, string> = {}) => request(test.url).get(path).set(headers);

it.each(['openapi.json', 'asyncapi.json'])('%s travels compressed, and once while it stays the same', async (name) => {
  const { headers, body } = await get(`/api/v1/${name}`, { 'accept-encoding': 'gzip, br' }).expect(200);
  expect(headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding', 'cache-control': 'no-cache' });
  expect(body).toHaveProperty('components.schemas');
  await get(`/api/v1/${name}`, { 'if-none-match': headers['etag']! }).expect(304);
});

it('the OpenAPI document is public, complete, and closed where the guard is closed', async () => {
  const { openapi, paths } = (await get('/api/v1/openapi.json').expect(200)).body as OpenAPIObject;
  expect(openapi).toMatch(/^3\./);
  expect(paths['/api/v1/audit']?.get?.security).toEqual([{ session: [] }]);
  expect(paths['/api/v1/about']?.get?.security).toEqual([]);
  expect(paths['/api/v1/audit']?.get?.responses['4XX']).toMatchObject({
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
});

it('the page of the OpenAPI document has every part as a file of this server', async () => {
  const { text, headers } = await get('/api/docs').expect(200);
  expect(headers['content-type']).toContain('text/html');
  expect(text).not.toMatch(/<script>|<style|style=|https?:/);
  const parts = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(parts).toHaveLength(3);
  for (const part of parts) await get(part).expect(200);
});
