import fastify, { type FastifyInstance } from 'fastify';
import request from 'supertest';
import { servePublicDocument } from './public-document';

const PATH = '/words.json';
const WORDS = { words: Array.from({ length: 500 }, (_, n) => `word ${n}`) };

describe('a public document', () => {
  let server: FastifyInstance;
  let timesMade: number;
  beforeEach(async () => {
    timesMade = 0;
    server = fastify();
    servePublicDocument(server, PATH, () => {
      timesMade++;
      return WORDS;
    });
    await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(() => server.close());

  const read = (headers: Record<string, string> = {}) =>
    request(server.server)
      .get(PATH)
      .set({ 'accept-encoding': 'identity', ...headers });

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, identity', undefined],
    ['identity', undefined],
  ])('goes to a client that accepts %s compressed as %s', async (accepted, encoding) => {
    const answer = await read({ 'accept-encoding': accepted }).expect(200, WORDS);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      vary: 'accept-encoding',
    });
    expect(answer.headers['content-encoding']).toBe(encoding);
    const bytes = Number(answer.headers['content-length']);
    if (encoding) expect(bytes).toBeLessThan(JSON.stringify(WORDS).length / 2);
    else expect(bytes).toBe(JSON.stringify(WORDS).length);
  });

  it('is made once', async () => {
    await Promise.all([read(), read({ 'accept-encoding': 'br' })]);
    await read();
    expect(timesMade).toBe(1);
  });

  it('is not sent again to a client that has it', async () => {
    const { etag = '' } = (await read()).headers;
    for (const known of [etag, etag.replace('W/', ''), `"another", ${etag}`, '*']) {
      const answer = await read({ 'if-none-match': known, 'accept-encoding': 'br' }).expect(304);
      expect(answer.headers['etag']).toBe(etag);
      expect(answer.headers['content-encoding']).toBeUndefined();
    }
    await read({ 'if-none-match': 'W/"another"' }).expect(200);
  });
});
