export * from './recorders';
