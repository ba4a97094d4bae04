export * from './standing';
export * from './policy';
export * from './credentials';
