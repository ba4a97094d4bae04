import { fastifyCookie } from '@fastify/cookie';
import type { ExtendedError } from 'socket.io';
import { SESSION_COOKIE, type SessionReader } from '../../platform/access/session-reader';
import { ProblemException } from '../../platform/problems/problem';
import { toProblemException } from '../../platform/problems/to-problem';
import type { Connection } from './connection';

/** An error for `connect_error`: its `data` is the problem. */
const refused = (problem: ProblemException): ExtendedError => Object.assign(new Error(problem.code), { data: problem.toProblem() });

/** The handshake: the session cookie, and a bound on connections per member. The Origin was checked before (socket-adapter). */
export function admit(sessions: SessionReader, hasRoom: (memberId: string) => boolean) {
  return (connection: Connection, next: (error?: ExtendedError) => void): void => {
    const token = fastifyCookie.parse(connection.handshake.headers.cookie ?? '')[SESSION_COOKIE];
    sessions
      .authenticate(token)
      .then((viewer) => {
        if (!viewer || token === undefined) return next(refused(new ProblemException('session.required')));
        if (!hasRoom(viewer.memberId)) return next(refused(new ProblemException('request.throttled')));
        connection.data = { token, viewer, rooms: new Map() };
        next();
      })
      .catch((error: unknown) => next(refused(toProblemException(error))));
  };
}
