import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { compile } from '@fastify/proxy-addr';
import type { Settings, TrustProxy } from '../settings';

type Trust = (address: string) => boolean;

/**
 * Asks of a request or a handshake whether it may be served as it arrived (SEC-09): where PUBLIC_URL is https, only what came encrypted to us, or by a proxy that we
 * believe and that says so. A session over a plain line could be read on its way.
 */
export function encryptedArrival({
  publicUrl,
  trustProxy,
}: Pick<Settings, 'publicUrl' | 'trustProxy'>): (request: IncomingMessage) => boolean {
  if (!publicUrl?.startsWith('https:')) return () => true;
  const trusted = trustOf(trustProxy);
  return ({ socket, headers }) => {
    if ((socket as TLSSocket).encrypted) return true;
    const forwarded = [headers['x-forwarded-proto'] ?? ''].flat().join(',');
    // The nearest proxy adds its word at the end; what stands before it can be anybody's.
    return forwarded.split(',').at(-1)?.trim().toLowerCase() === 'https' && trusted(socket.remoteAddress ?? '');
  };
}

function trustOf(trustProxy: TrustProxy): Trust {
  if (!Array.isArray(trustProxy)) return () => trustProxy !== false && trustProxy > 0;
  const trusts = compile(trustProxy);
  return (address) => trusts(address, 0);
}
