import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'minor' | 'major'; flavor?: 'regular' | 'last-resort' }) => void;

/**
 * Collects what only the start needed and gives its pages back to the operating system: about 80 MiB, in about 0.1 s. V8 lets its young
 * generation grow while modules load and keeps that size until it is told that memory is short; it grows again as soon as traffic asks for it.
 */
export function releaseStartMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  // The first moves what lives out of the young generation, so that the second finds it empty.
  collect({ type: 'minor' });
  collect({ type: 'major', flavor: 'last-resort' });
}
