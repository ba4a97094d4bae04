export * from './commands';
export * from './kinds';
export * from './messages';
export * from './views';
