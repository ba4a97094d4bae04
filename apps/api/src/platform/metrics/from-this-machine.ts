import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from '../settings';

/** What a proxy writes into a request that it passes on for somebody else. */
const PASSED_ON = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/** Whether a program of this machine asks for itself. The socket's own address counts: what a header says of an address can be anybody's word. */
export function comesFromThisMachine({
  socket,
  headers,
}: Pick<IncomingMessage, 'headers'> & { socket: Pick<IncomingMessage['socket'], 'remoteAddress'> }): boolean {
  return isLoopbackHost(socket.remoteAddress ?? '') && PASSED_ON.every((name) => headers[name] === undefined);
}
