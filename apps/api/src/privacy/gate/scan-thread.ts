import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ScanFinding } from '@consilium/contracts';
import { ProblemException } from '../../platform/problems/problem';
import type { TextToScan } from './findings';
import type { ScanReply, ScanTask } from './scan-worker';

/** A thread that nobody needs for this long is ended: it holds the engine's lists a second time. */
const IDLE_MS = 60_000;
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
/** Compiled, with the engine beside it; the sources are served by the build of the same name. */
const WORKER =
  extname(__filename) === '.js'
    ? join(__dirname, 'scan-worker.js')
    : join(__dirname, '../../../../../dist/apps/api/src/privacy/gate/scan-worker.js');

interface Waiting {
  resolve: (found: ScanFinding[][]) => void;
  reject: (error: Error) => void;
}

/** Scans long texts apart from everything else. */
@Injectable()
export class ScanThread implements OnModuleDestroy {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  onModuleDestroy(): void {
    this.end(this.worker);
  }

  /** The findings of each text, in its order. Throws `resource.busy` when the thread ends before it answers. */
  scan(texts: TextToScan[]): Promise<ScanFinding[][]> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, texts } satisfies ScanTask);
    });
  }

  private start(): Worker {
    const worker = new Worker(WORKER, { resourceLimits: HEAP, env: {}, argv: [], execArgv: ['--no-warnings'] });
    worker.unref();
    worker.on('message', (reply: ScanReply) => this.answer(reply));
    worker.once('error', () => this.end(worker));
    worker.once('exit', () => this.end(worker));
    return worker;
  }

  private answer(reply: ScanReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('found' in reply) waiting?.resolve(reply.found);
    else waiting?.reject(new Error('The engine failed on a long text'));
    if (this.waiting.size === 0) this.idle = setTimeout(() => this.end(this.worker), IDLE_MS).unref();
  }

  private end(worker: Worker | undefined): void {
    if (!worker || worker !== this.worker) return;
    this.worker = undefined;
    clearTimeout(this.idle);
    void worker.terminate();
    for (const { reject } of this.waiting.values()) reject(new ProblemException('resource.busy', { retryAfter: 1 }));
    this.waiting.clear();
  }
}
