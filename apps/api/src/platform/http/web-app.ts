import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings';
import { pathOf } from './route-table';
import { contentSecurityPolicy } from './security-headers';

/** The route that answers every address of the web app with its one page. */
export const WEB_PAGES = '/*';

const NOT_PAGES = /^\/(api|socket\.io|healthz|readyz|metrics|assets)(\/|$)/;

/** The built web app: `dist/web`, seen from the compiled code and from the sources; undefined before it is built. */
export function findWebFolder(): string | undefined {
  const root = join(__dirname, '../../../../..');
  return [join(root, 'web'), join(root, 'dist/web')].find((folder) => existsSync(join(folder, 'index.html')));
}

/** Whether a browser asks for a page, rather than for data or for a file. */
export function asksForPage({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  const path = pathOf(url);
  if ((method !== 'GET' && method !== 'HEAD') || NOT_PAGES.test(path)) return false;
  return path === '/' || (headers.accept?.includes('text/html') ?? false);
}

/** Serves the web app's files, and its page for every other address that a browser opens. */
export async function serveWebApp(app: NestFastifyApplication, settings: Settings, folder: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['**/index.html', '**/*.{br,gz}'],
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Names below assets/ hold a hash of their content.
      const lasting = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.header('vary', 'accept-encoding');
    },
    cacheControl: false,
  });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  server.get(WEB_PAGES, (_request: FastifyRequest, reply: FastifyReply) => sendPage(reply, page, settings));
}

/** The page tells its style nonce in `<meta property="csp-nonce">`, where Vite and the component library's options look for it. */
function sendPage(reply: FastifyReply, page: string, settings: Settings): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  reply.helmet({ contentSecurityPolicy: contentSecurityPolicy(settings, nonce) });
  const html = page.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`);
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(html);
}
