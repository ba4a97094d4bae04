import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Resources } from './resources';

type Said<Result> = { result: Result } | { failed: string };

/** A program of bench/load that was given its task. */
export interface Running<Result> {
  pid: number;
  /** What it says first: its result, or that it is ready. */
  result: Promise<Result>;
  stop(): Promise<void>;
}

/** Gives a program of bench/load its task in a process of its own, so that load and floor never share a thread with what is measured. */
export function startProgram<Task extends object, Result>(
  resources: Resources,
  program: string,
  task: Task,
): Running<Result> {
  const child = fork(join(__dirname, '../load', program), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const stop = () => stopChild(child);
  resources.add(stop);
  child.send(task);
  return { pid: child.pid!, result: firstWord<Result>(child, program), stop };
}

/** Runs a program to its end and answers its result. */
export async function runProgram<Task extends object, Result>(
  resources: Resources,
  program: string,
  task: Task,
): Promise<Result> {
  const running = startProgram<Task, Result>(resources, program, task);
  try {
    return await running.result;
  } finally {
    await running.stop();
  }
}

/** The other side: does the task that comes, and says what came of it. The process stays until it is stopped. */
export function serveTask<Task, Result>(work: (task: Task) => Promise<Result>): void {
  process.once('message', (task) => {
    work(task as Task).then(
      (result) => process.send?.({ result }),
      (error: unknown) =>
        process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.once('disconnect', () => process.exit());
}

function firstWord<Result>(child: ChildProcess, program: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    child.once('message', (said) => {
      const word = said as Said<Result>;
      if ('failed' in word) reject(new Error(`${program}: ${word.failed}`));
      else resolve(word.result);
    });
    child.once('exit', (code, signal) => reject(new Error(`${program} ended: ${code ?? signal}`)));
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
