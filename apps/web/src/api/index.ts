export * from './client';
export { createQueryClient } from './queryClient';
export { send, type ConsiliumSocket } from './socket';
