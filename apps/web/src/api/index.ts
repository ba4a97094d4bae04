export * from './client';
export { createQueryClient } from './queryClient';
export { roomEventOf } from './roomEvents';
export { send, type ConsiliumSocket } from './socket';
