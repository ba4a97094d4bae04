export * from './commands';
export * from './events';
export * from './holds';
export * from './summary';
export * from './views';
