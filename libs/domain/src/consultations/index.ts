export * from './phases';
export * from './facts';
export * from './policy';
export * from './decide';
export * from './timers';
export * from './attendance';
export * from './summary';
export * from './within';
