import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { Server } from 'socket.io';
import { v7 as uuidv7 } from 'uuid';
import { serveTask } from '../support/own-process';

/** The floor of a room: Socket.IO alone, without database, session or rules. Speaks just enough of the contract for the same clients. */
serveTask<object, { url: string }>(async () => {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  let seq = 0;
  const server = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
  server.on('connection', (socket) => {
    socket.on('room.join', ({ roomId }: { roomId: string }, acknowledge: (answer: object) => void) => {
      void socket.join(roomId);
      acknowledge({ ok: true, events: [], lastSeq: seq });
    });
    socket.on(
      'message.post',
      (
        { roomId, clientId, text }: { roomId: string; clientId: string; text: string },
        acknowledge: (answer: object) => void,
      ) => {
        const actor = { memberId: uuidv7(), discipline: 'therapist' };
        const event = {
          roomId,
          seq: ++seq,
          id: uuidv7(),
          type: 'message.posted',
          at: new Date().toISOString(),
          actor,
          data: { text, kind: 'message', clientId },
        };
        server.to(roomId).emit('room.event', event);
        acknowledge({ ok: true, event });
      },
    );
  });
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
});
