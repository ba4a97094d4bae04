import { Scanner } from './Scanner';

/** The page's one engine. Its worker, with all of its data, is loaded when the first text field is shown. */
export const engine = new Scanner(
  () => new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module', name: 'deid' }),
);
