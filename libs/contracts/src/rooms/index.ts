export * from './access';
export * from './commands';
export * from './events';
export * from './messages';
export * from './views';
