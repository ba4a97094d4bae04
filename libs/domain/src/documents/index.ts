export * from './file-kind';
export * from './pages';
export * from './plain-text';
export * from './policy';
export * from './table';
export * from './words';
