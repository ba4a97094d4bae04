export * from './standing';
export * from './policy';
export * from './credentials';
export * from './names';
