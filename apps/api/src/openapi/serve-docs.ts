import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { buildAsyncApi } from '../asyncapi/document';
import { API_PREFIX } from '../platform/http/http-edges';
import { servePublicDocument } from '../platform/http/public-document';
import { buildDocument } from './document';

const DOCS = '/api/docs';
const OPENAPI = `/${API_PREFIX}/openapi.json`;
const ASYNCAPI = `/${API_PREFIX}/asyncapi.json`;

// The content security policy allows neither inline scripts nor inline styles, so each part is a file of its own.
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Consilium API</title>
    <link rel="stylesheet" href="${DOCS}/assets/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="${DOCS}/assets/swagger-ui-bundle.js"></script>
    <script src="${DOCS}/start.js"></script>
  </body>
</html>
`;
const START = `window.SwaggerUIBundle({ url: '${OPENAPI}', dom_id: '#swagger-ui', deepLinking: true, tryItOutEnabled: false });\n`;

/**
 * Serves `GET /api/v1/openapi.json` for HTTP and `GET /api/v1/asyncapi.json` for the sockets, and a page to read the first at `/api/docs`.
 * They tell no more than the sources do, so they are public.
 */
export async function serveDocs(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  servePublicDocument(server, OPENAPI, () => buildDocument(app));
  servePublicDocument(server, ASYNCAPI, buildAsyncApi);
  server.get(DOCS, (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(PAGE),
  );
  server.get(`${DOCS}/start.js`, (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').send(START),
  );
  await app.register(fastifyStatic, {
    root: swaggerFiles(),
    prefix: `${DOCS}/assets/`,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.{map,html,json,md}', '**/*initializer*', '**/index.js'],
    decorateReply: false,
  });
}

/** The reader's files come with the module that makes the document. */
const swaggerFiles = (): string =>
  dirname(createRequire(require.resolve('@nestjs/swagger')).resolve('swagger-ui-dist/package.json'));
