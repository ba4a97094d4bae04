import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import type { ViewedRequest } from '../access/session.guard';
import { WEB_PAGES } from '../http/web-app';

/** The route that answered, without anything that a person typed: `/api/v1/cases/:id`. */
export function routeTemplate(request: FastifyRequest): string {
  const template = request.is404 ? undefined : request.routeOptions.url;
  if (template === undefined) return '(unknown)';
  if (template === WEB_PAGES) return '(page)';
  return template.startsWith('/assets/') ? '/assets/*' : template;
}

/** Who hears of each answer. */
export type AnswerObserver = (answer: { method: string; route: string; status: number; seconds: number }) => void;

/** Probes and files are asked for all the time and tell nothing, as long as they are there. */
const isRoutine = (route: string, status: number): boolean => status < 400 && !route.startsWith('/api/v1/');

/** One line for each request: who, what, how it went, how long it took. No address, query, header or body. */
export function logRequests(app: NestFastifyApplication, observe: AnswerObserver): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    const { method } = request;
    const route = routeTemplate(request);
    const status = reply.statusCode;
    observe({ method, route, status, seconds: reply.elapsedTime / 1000 });
    const memberId = (request as ViewedRequest).viewer?.memberId;
    // The root logger: the one of this request would say its id twice.
    const fields = {
      context: 'Http',
      requestId: request.id,
      method,
      route,
      status,
      ms: Math.round(reply.elapsedTime),
      ...(memberId && { memberId }),
    };
    if (isRoutine(route, status)) PinoLogger.root.debug(fields, 'request');
    else PinoLogger.root.info(fields, 'request');
  });
}
