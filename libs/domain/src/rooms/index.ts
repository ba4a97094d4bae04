export * from './policy';
export * from './token-bucket';
export * from './room-state';
export * from './room-state-seq-map';
export * from './room-state-mentions';
export * from './room-state-rows';
export * from './apply';
export { isTextHidden } from './record';
