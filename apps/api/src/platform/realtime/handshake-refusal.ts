import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { fastifyCookie } from '@fastify/cookie';
import { SESSION_COOKIE } from '../access/session-reader';
import { PROBLEM_JSON } from '../http/fastify-adapter';
import type { ProblemException } from '../problems/problem';

/** The session's token of a handshake. */
export const handshakeToken = ({ cookie }: IncomingHttpHeaders): string | undefined =>
  fastifyCookie.parse(cookie ?? '')[SESSION_COOKIE];

const WORDS: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

/** Answers a handshake that opens no line as any other request, and closes; Socket.IO itself would answer 400 without a reason. */
export function refuseHandshake(socket: Socket, problem: ProblemException, done: () => void): void {
  if (!socket.writable) return done();
  const body = JSON.stringify(problem.toProblem());
  const head = `HTTP/1.1 ${problem.status} ${WORDS[problem.status] ?? 'Refused'}\r\nContent-Type: ${PROBLEM_JSON}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
  socket.end(head + body, done);
}
