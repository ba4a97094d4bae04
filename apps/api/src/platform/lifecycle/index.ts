export { heedFaults, startFailureLine } from './faults';
export { browserAddress, listenFailure, refuseBusyAddress } from './listening';
export { ServerLife } from './server-life';
export { releaseStartMemory } from './release-memory';
