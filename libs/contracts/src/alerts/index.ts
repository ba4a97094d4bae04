export * from './commands';
export * from './events';
export * from './rule-sets';
export * from './views';
