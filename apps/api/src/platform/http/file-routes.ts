import type { FastifyInstance } from 'fastify';
import { ProblemException } from '../problems/problem';
import type { Settings } from '../settings';

/** What a form has beside its file. */
const FORM_BYTES = 256 * 1024;

/** A route that says `@RouteConfig({ takes: 'file' })` takes a larger body, and forms; every other one takes neither. Before any route is registered. */
export function watchFileRoutes(server: FastifyInstance, { documentMaxKb }: Settings): void {
  const takesFile = (config: unknown): boolean => typeof config === 'object' && config !== null && 'takes' in config && config.takes === 'file';
  server.addHook('onRoute', (route) => {
    if (takesFile(route.config)) route.bodyLimit = documentMaxKb * 1024 + FORM_BYTES;
  });
  // The body is left to whoever has asked first who sends it.
  server.addContentTypeParser('multipart/form-data', (request, _payload, done) => {
    done(takesFile(request.routeOptions.config) ? null : new ProblemException('request.unsupported_media_type'));
  });
}
