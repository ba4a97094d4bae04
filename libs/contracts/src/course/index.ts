export * from './commands';
export * from './events';
export * from './values';
export * from './views';
