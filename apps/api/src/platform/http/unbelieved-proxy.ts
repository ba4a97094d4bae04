import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings';

const WORDS =
  'X-Forwarded-For is sent but TRUST_PROXY is off: everybody behind a proxy counts as one address, at sign-in too. Set TRUST_PROXY if the proxy is yours.';

/** Says in the log, once, that somebody speaks for others and is not believed. */
export function warnOfUnbelievedProxy(server: FastifyInstance, { trustProxy }: Pick<Settings, 'trustProxy'>): void {
  if (trustProxy !== false) return;
  let said = false;
  server.addHook('onRequest', async ({ headers }) => {
    if (said || headers['x-forwarded-for'] === undefined) return;
    said = true;
    new Logger('Http').warn(WORDS);
  });
}
