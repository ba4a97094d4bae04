export type * from './notice';
export * from './notices';
