import { Injectable } from '@nestjs/common';
import { extname, join } from 'node:path';
import { ProblemException } from '../../platform/problems/problem';
import { runApart } from '../../platform/threads/run-apart';
import { ConcurrencyLimit } from '../../platform/transactions/concurrency-limit';
import { fontFiles } from './fonts';
import type { Paper } from './paper';

/** Threads that draw at once, on one server; the others wait. */
const AT_ONCE = 1;
const SECONDS = 60;
const HEAP_MEGABYTES = 320;
const WORKER = join(__dirname, `draw-worker${extname(__filename)}`);

/** Draws papers as PDF, on a thread of their own: the longest one costs no other member anything. */
@Injectable()
export class RecordPrinter {
  private readonly few = new ConcurrencyLimit(AT_ONCE);

  /** Throws `summary.not_printed` where it takes more time or memory than it may. */
  async draw(paper: Paper): Promise<Buffer> {
    const reply = await this.few.run(() =>
      runApart<{ bytes: Uint8Array } | { failed: true }>({
        file: WORKER,
        data: { paper, fonts: fontFiles() },
        seconds: SECONDS,
        heapMegabytes: HEAP_MEGABYTES,
      }),
    );
    if (!reply || 'failed' in reply) throw new ProblemException('summary.not_printed');
    return Buffer.from(reply.bytes);
  }
}
