import type { ExtendedError } from 'socket.io';
import type { SessionReader } from '../../platform/access/session-reader';
import { ProblemException } from '../../platform/problems/problem';
import type { Budgets } from '../../platform/throttle/budgets';
import { toProblemException } from '../../platform/problems/to-problem';
import { handshakeToken } from '../../platform/realtime/handshake-refusal';
import type { Connection } from './connection';

/** An error for `connect_error`: its `data` is the problem. */
const refused = (problem: ProblemException): ExtendedError =>
  Object.assign(new Error(problem.code), { data: problem.toProblem() });

/** Joins an open line: the session once more, and a bound on connections per member. Origin and session were checked before the line was opened (socket-adapter). */
export function admit(sessions: SessionReader, budgets: Budgets, hasRoom: (memberId: string) => boolean) {
  return (connection: Connection, next: (error?: ExtendedError) => void): void => {
    const token = handshakeToken(connection.handshake.headers);
    sessions
      .authenticate(token)
      .then((viewer) => {
        if (!viewer || token === undefined) return next(refused(new ProblemException('session.required')));
        budgets.noteMember(token, viewer.memberId);
        budgets.takeMessage(viewer.memberId);
        if (!hasRoom(viewer.memberId)) return next(refused(new ProblemException('request.throttled')));
        connection.data = { token, viewer, rooms: new Map() };
        next();
      })
      .catch((error: unknown) => next(refused(toProblemException(error))));
  };
}
