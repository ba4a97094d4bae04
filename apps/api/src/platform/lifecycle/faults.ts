import { safeErrorFields } from '../logging/safe-error';
import { StartFailure } from '../settings';
import type { ServerLife } from './server-life';

/** The one line that says why the server did not start. A message of ours is shown; a foreign one might quote values. */
export function startFailureLine(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  return `The server cannot start: ${faultLine(error)}`;
}

/** A promise that nobody awaited costs a line in the log; an exception that nobody caught leaves an unknown state and ends the server. */
export function heedFaults(life: ServerLife, say: (line: string) => void): void {
  process.on('unhandledRejection', (error) => say(`A background task failed: ${faultLine(error)}`));
  process.on('uncaughtException', (error) => {
    say(`The server ends after an unexpected fault: ${faultLine(error)}`);
    void life.end(1);
  });
}

function faultLine(error: unknown): string {
  const fields = Object.entries(safeErrorFields(error)).filter(([, value]) => value !== undefined);
  return fields.map(([name, value]) => `${name}=${value}`).join(' ');
}
