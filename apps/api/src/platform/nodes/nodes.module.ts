import { Global, Module, type Provider } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings';
import { BusBridge } from './bus-bridge';
import { Nodes, REDIS_LINK } from './nodes';
import { createRedisLink } from './redis-link';
import { PresenceElsewhere } from './presence-elsewhere';
import { SessionSignals } from './session-signals';

const redisLink: Provider = {
  provide: REDIS_LINK,
  inject: [SETTINGS],
  useFactory: ({ redisUrl }: Settings) => (redisUrl === undefined ? null : createRedisLink(redisUrl)),
};

/** The other servers of this network, and what they say. */
@Global()
@Module({
  providers: [redisLink, BusBridge, Nodes, PresenceElsewhere, SessionSignals],
  exports: [Nodes, PresenceElsewhere, SessionSignals],
})
export class NodesModule {}
