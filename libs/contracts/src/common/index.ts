export * from './about';
export * from './disciplines';
export * from './lists';
export * from './people';
export * from './scalars';
