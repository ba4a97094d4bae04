import { Worker, type TransferListItem } from 'node:worker_threads';

export interface ApartTask {
  /** The file that runs on the thread. It imports nothing of ours but types. */
  file: string;
  data: unknown;
  transfer?: readonly TransferListItem[];
  /** It is ended after this many seconds. */
  seconds: number;
  heapMegabytes: number;
}

/**
 * Runs a program on a thread of its own and resolves with the first message that it sends. Resolves with undefined where it took more
 * time or memory than it may, or ended without an answer: nothing else notices.
 */
export function runApart<Reply>({
  file,
  data,
  transfer = [],
  seconds,
  heapMegabytes,
}: ApartTask): Promise<Reply | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: data,
      transferList: [...transfer],
      env: {},
      argv: [],
      execArgv: ['--no-warnings'],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const settle = (answer: Reply | undefined): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle(undefined), seconds * 1000);
    worker.once('message', (reply: Reply) => settle(reply));
    // Out of memory comes as an error; an exit without an answer is the same to whoever waits.
    worker.once('error', () => settle(undefined));
    worker.once('exit', () => settle(undefined));
  });
}
