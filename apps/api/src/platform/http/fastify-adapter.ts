import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException, notFound } from '../problems/problem';
import type { Settings, TrustProxy } from '../settings';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** The HTTP server: its limits, and problems even for what fails before any route is known. */
export function createHttpAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: proxiesOf(settings.trustProxy),
    bodyLimit: settings.httpBodyBytes,
    requestTimeout: 60_000,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnreadable,
  });
}

/** Fastify believes no proxy when it is given a number; an operator who sets one says that so many stand in front. */
const proxiesOf = (trusted: TrustProxy): false | string[] | ((address: string, hop: number) => boolean) =>
  typeof trusted === 'number' ? (_address, hop) => hop < trusted : trusted;

/** A path that cannot be decoded or that is far too long names nothing. */
function answerUnroutable(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(404).header('content-type', PROBLEM_JSON).send(notFound().toProblem());
}

/** What is not HTTP at all; there is no request to reply to, only a socket. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify(new ProblemException('request.malformed').toProblem());
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: ${PROBLEM_JSON}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
