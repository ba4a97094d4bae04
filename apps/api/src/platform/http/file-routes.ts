import { DOCUMENT_TEXT_MAX } from '@consilium/contracts';
import type { FastifyInstance } from 'fastify';
import { ProblemException } from '../problems/problem';
import type { Settings } from '../settings';

/** What a form has beside its file. */
export const FORM_BYTES = 256 * 1024;
/** The text of a document as JSON, where each code unit is a character of three bytes. */
const DOCUMENT_BYTES = 3 * DOCUMENT_TEXT_MAX;

/**
 * How much each route takes, before any is registered: little, unless it is one of `texts`; JSON with a document beside, and a form with a
 * file, only where it says `@RouteConfig({ takes: 'file' })`.
 */
export function limitBodies(
  server: FastifyInstance,
  texts: ReadonlySet<string>,
  { documentMaxKb, httpBodyBytes, smallBodyBytes }: Settings,
): void {
  const takesFile = (config: unknown): boolean =>
    typeof config === 'object' && config !== null && 'takes' in config && config.takes === 'file';
  server.addHook('onRoute', (route) => {
    const large = takesFile(route.config) ? httpBodyBytes + DOCUMENT_BYTES : httpBodyBytes;
    route.bodyLimit = [route.method].flat().some((method) => texts.has(`${method} ${route.url}`))
      ? large
      : Math.min(smallBodyBytes, httpBodyBytes);
  });
  // The body is left to whoever has asked first who sends it.
  server.addContentTypeParser('multipart/form-data', (request, _payload, done) => {
    const length = Number(request.headers['content-length'] ?? 0);
    if (!takesFile(request.routeOptions.config)) done(new ProblemException('request.unsupported_media_type'));
    else if (length > documentMaxKb * 1024 + FORM_BYTES) done(new ProblemException('request.too_large'));
    else done(null);
  });
}
