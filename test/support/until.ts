import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 20;

type Condition = () => boolean | Promise<boolean>;

/** Waits for something to become true; throws after `within` milliseconds. Answers how long it took. */
export async function until(holds: Condition, within = 20_000): Promise<number> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > within) throw new Error(`It did not come true within ${within} ms`);
    await sleep(LOOK_EVERY_MS);
  }
  return Date.now() - began;
}

/**
 * Watches for `ms` milliseconds that something stays true; throws as soon as it does not. It proves little on a slow machine: where something
 * follows what must not happen, wait for that instead.
 */
export async function stays(holds: Condition, ms: number): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(LOOK_EVERY_MS))
    if (!(await holds())) throw new Error(`It did not stay true for ${ms} ms`);
}

/** The pause between two acts of a load, or before a blow whose moment shall differ from run to run. It never waits for something. */
export const pause = (ms: number): Promise<void> => sleep(ms);
