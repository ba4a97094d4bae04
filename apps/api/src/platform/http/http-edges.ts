import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { RequestMethod } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throttleAddress } from '../access/network';
import { CHANGING } from '../access/session.guard';
import { SESSION_COOKIE } from '../access/session-reader';
import { Budgets } from '../throttle/budgets';
import { HttpProblemFilter } from '../problems/problem.filter';
import { ProblemException, notFound } from '../problems/problem';
import type { Settings } from '../settings';
import { encryptedArrival } from './arrival';
import { routesOfTexts } from './body-limits';
import { limitBodies } from './file-routes';
import { isAllowedOrigin } from './origin';
import { warnOfUnbelievedProxy } from './unbelieved-proxy';
import { RouteTable, pathOf } from './route-table';
import { PERMISSIONS_POLICY, helmetOptions } from './security-headers';
import { WEB_PAGES, asksForPage } from './web-app';

/** Where the API lives. Health and metrics are for the operator and stand outside of it. */
export const API_PREFIX = 'api/v1';
const OUTSIDE_API = ['healthz', 'readyz', 'metrics'];

/** What a balancer, an orchestrator or a monitoring asks for from the inside; no session is needed there. */
const FOR_OPERATORS = new RegExp(`^/(${OUTSIDE_API.join('|')})$`);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Prefix and problems: what the routes themselves are shaped by. Validation is a global pipe of the gate (privacy/gate), which follows it. */
export function shapeRoutes(app: NestFastifyApplication): void {
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_API.map((path) => ({ path, method: RequestMethod.GET })) });
  app.useGlobalFilters(new HttpProblemFilter());
}

/** What every request meets before its route: headers, cookies, the Origin rules, and problems for unknown paths and methods. */
export async function guardEdges(app: NestFastifyApplication, settings: Settings): Promise<RouteTable> {
  const server = app.getHttpAdapter().getInstance();
  const table = RouteTable.watch(server);
  // Only JSON: a form or plain text is what another site's page could send without asking. A file's form needs our own Origin, or none, like everything.
  server.removeContentTypeParser('text/plain');
  limitBodies(server, routesOfTexts(app, API_PREFIX), settings);
  warnOfUnbelievedProxy(server, settings);
  await app.register(fastifyHelmet, helmetOptions(settings));
  await app.register(fastifyCookie);
  const isEncrypted = encryptedArrival(settings);
  const budgets = app.get(Budgets);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('permissions-policy', PERMISSIONS_POLICY);
    if (!asksForPage(request)) void reply.header('cache-control', 'no-store');
    if (!isEncrypted(request.raw) && !FOR_OPERATORS.test(pathOf(request.url)))
      return askForHttps(request, reply, settings);
    if (!SAFE_METHODS.has(request.method) && !isOurs(request, settings))
      throw new ProblemException('request.foreign_origin');
    refuseUnknown(request, reply, table);
    if (CHANGING.has(request.method))
      budgets.takeArriving(
        request,
        request.cookies[SESSION_COOKIE],
        throttleAddress(request.ip),
        Number(
          request.headers['content-length'] ?? (request.headers['transfer-encoding'] ? Number.MAX_SAFE_INTEGER : 0),
        ),
      );
  });
  return table;
}

/** A page is asked for again by https; anything else may have sent a secret already and is told no. */
function askForHttps(request: FastifyRequest, reply: FastifyReply, { publicUrl }: Settings): FastifyReply {
  if (!asksForPage(request)) throw new ProblemException('request.https_required');
  return reply.redirect(`${publicUrl}${request.url}`, 308);
}

function isOurs({ headers }: FastifyRequest, settings: Settings): boolean {
  const site = headers['sec-fetch-site'];
  return isAllowedOrigin(headers.origin, settings, {
    site: typeof site === 'string' ? site : undefined,
    host: headers.host,
  });
}

function refuseUnknown(request: FastifyRequest, reply: FastifyReply, table: RouteTable): void {
  const isPage = request.routeOptions.url === WEB_PAGES;
  if (!request.is404 && (!isPage || asksForPage(request))) return;
  const methods = table.methodsOf(pathOf(request.url));
  // The path may fit and still name nothing: a parameter that is far too long.
  if (methods.length === 0 || methods.includes(request.method)) throw notFound();
  void reply.header('allow', methods.join(', '));
  throw new ProblemException('request.method_not_allowed');
}
