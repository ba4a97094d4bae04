import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyInstance } from 'fastify';

const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number] | 'identity';

interface Made {
  /** Weak, because one tag stands for the content in every encoding (RFC 9110, section 8.8.1). */
  etag: string;
  bodies: Readonly<Record<Encoding, Buffer>>;
}

/** Serves what `make` answers to everybody as JSON. It is made and compressed once, at the first request. */
export function servePublicDocument(server: FastifyInstance, path: string, make: () => object): void {
  let made: Promise<Made> | undefined;
  server.get(path, async (request, reply) => {
    const { etag, bodies } = await (made ??= compress(JSON.stringify(make())));
    void reply.headers({ etag, vary: 'accept-encoding', 'cache-control': 'no-cache' });
    if (knows(request.headers['if-none-match'], etag)) return reply.code(304).send();
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.header('content-type', 'application/json; charset=utf-8').send(bodies[encoding]);
  });
}

async function compress(text: string): Promise<Made> {
  const identity = Buffer.from(text);
  const [br, gz] = await Promise.all([promisify(brotliCompress)(identity), promisify(gzip)(identity, { level: 9 })]);
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url')}"`;
  return { etag, bodies: { br, gzip: gz, identity } };
}

const acceptedEncoding = (header: string | string[] | undefined): Encoding =>
  (negotiate(String(header ?? ''), [...ENCODINGS]) as Encoding | null) ?? 'identity';

/** Whether the client has the content already; tags are compared weakly (RFC 9110, section 13.1.2). */
const knows = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag)) ?? false;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
