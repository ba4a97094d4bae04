import { createServer } from 'node:net';
import { StartFailure } from '../settings';

/** Fails early and in one line where the address cannot be listened on; port 0 is always free. */
export async function refuseBusyAddress(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(port, host, resolve));
  } catch (error) {
    throw listenFailure(error, host, port);
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** The operator's words for a refused listen; any other error comes back as it is. */
export function listenFailure(error: unknown, host: string, port: number): unknown {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'EADDRINUSE':
      return new StartFailure(
        `Port ${port} on ${host} is busy: stop the program that uses it, or set PORT to another port (PORT=${port < 65535 ? port + 1 : 3000} npm start).`,
      );
    case 'EACCES':
      return new StartFailure(`Port ${port} may not be used by this user: set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFailure(`This machine has no address ${host}: set HOST to one of its own, or to 127.0.0.1.`);
    default:
      return error;
  }
}

/** What a person types into a browser to reach a server that listens there. */
export function browserAddress(host: string, port: number): string {
  const name = ['0.0.0.0', '::', '::0'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
