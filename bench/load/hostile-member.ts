import { setTimeout as sleep } from 'node:timers/promises';
import { v4 as uuidv4 } from 'uuid';
import { serveTask } from '../support/own-process';
import { connect } from './client';

/** A member who sends, for a while, what costs a server most. */
export interface HostileTask {
  url: string;
  cookie: string;
  roomId: string;
  caseId: string;
  forMs: number;
}

export interface HostileDone {
  requests: number;
  answeredBytes: number;
}

/** Between two of a kind: who only burns the machine's own time measures nothing. */
const PAUSE_MS = 15;
const AT_ONCE = 4;

/** The largest bodies of empties, long texts full of initials, and everything that appends to a room. */
const kindsOf = ({ roomId, caseId }: HostileTask): [method: string, path: string, body: () => string][] => {
  const empties = JSON.stringify({ version: 1, overrides: Array.from({ length: 85_000 }, () => ({})) });
  const initials = JSON.stringify({ title: 'A table', text: 'A.'.repeat(99_000) });
  const fields = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`f${n}`, 1])));
  let raised = false;
  return [
    ['PATCH', '/me', () => empties],
    ['POST', `/cases/${caseId}/documents`, () => initials],
    ['POST', '/session', () => fields],
    ['PUT', `/rooms/${roomId}/consultation/hand`, () => JSON.stringify({ raised: (raised = !raised) })],
    [
      'POST',
      `/rooms/${roomId}/holds`,
      () => JSON.stringify({ clientId: uuidv4(), text: 'Wait for the airway, please.' }),
    ],
  ];
};

serveTask<HostileTask, HostileDone>(async (task) => {
  const done: HostileDone = { requests: 0, answeredBytes: 0 };
  const until = performance.now() + task.forMs;
  const headers = { cookie: task.cookie, 'content-type': 'application/json' };
  const lanes = kindsOf(task).flatMap(([method, path, body]) =>
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) {
        const answer = await fetch(`${task.url}/api/v1${path}`, { method, headers, body: body() })
          .then((one) => one.text())
          .catch(() => '');
        done.requests += 1;
        done.answeredBytes += answer.length;
        await sleep(PAUSE_MS);
      }
    }),
  );
  const overrides = Array.from({ length: 15_000 }, () => ({}));
  const bySocket = async (): Promise<void> => {
    while (performance.now() < until) {
      const socket = await connect(task.url, task.cookie).catch(() => undefined);
      while (socket?.connected && performance.now() < until) {
        socket.emit(
          'message.post',
          { roomId: task.roomId, clientId: uuidv4(), text: 'Again.', overrides } as never,
          () => undefined,
        );
        socket.emit('room.join', { roomId: task.roomId }, () => undefined);
        socket.emit('room.leave', { roomId: task.roomId }, () => undefined);
        done.requests += 3;
        await sleep(PAUSE_MS);
      }
      socket?.close();
      await sleep(PAUSE_MS);
    }
  };
  await Promise.all([...lanes, bySocket()]);
  return done;
});
