import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './data-folder';
import { startPostmaster, stopPostmaster } from './postmaster';
import type { Postmaster } from './postmaster';

const PAUSE_MS = 500;

/** Starts a postmaster that died again, on the same port, so that the pool finds it; `leave` ends the watch. */
export function keepRunning(
  folder: DataFolder,
  first: Postmaster,
  parameters: Readonly<Record<string, string>>,
  log: (line: string) => void,
) {
  let left = false;
  let starting: Promise<unknown> = Promise.resolve();

  const watch = (postmaster: Postmaster): void => {
    void postmaster.ended.then(() => {
      if (!left) starting = restart(postmaster.port);
    });
  };

  const restart = async (port: number): Promise<void> => {
    log('PostgreSQL ended unexpectedly; starting it again …');
    while (!left) {
      try {
        await stopPostmaster(folder.cluster);
        return watch(await startPostmaster(folder, parameters, port));
      } catch {
        await sleep(PAUSE_MS);
      }
    }
  };

  watch(first);
  return {
    async leave(): Promise<void> {
      left = true;
      await starting;
    },
  };
}
