export * from './taken';
export * from './diazepam-equivalent';
