import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DOCUMENT_PAGES_MAX, DOCUMENT_TEXT_MAX } from '@consilium/contracts';
import { textOfPages, type PageItem } from '@consilium/domain';

/** Why there is no text; `ended`: the file took more memory or time than a PDF may. */
export type PdfRefusal = 'encrypted' | 'unreadable' | 'too_long' | 'ended';
export type PdfText = { text: string } | { refused: PdfRefusal };
type Reply = { pages: PageItem[][] } | { refused: Exclude<PdfRefusal, 'ended'> };

const SECONDS = 10;
const MEGABYTE = 1024 * 1024;
const HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** Of everything that a reading takes one after the other; at once it is a fraction. */
const BUFFERS = 512 * MEGABYTE;
const WORKER = join(__dirname, `pdf-worker${extname(__filename)}`);

/** The text of a PDF, read apart from everything else: a file that wants too much memory or time ends its own thread and nothing more. */
export function pdfText(bytes: Uint8Array, seconds = SECONDS): Promise<PdfText> {
  return new Promise((resolve) => {
    const own = Uint8Array.from(bytes);
    const worker = new Worker(WORKER, {
      workerData: { bytes: own, pages: DOCUMENT_PAGES_MAX, characters: DOCUMENT_TEXT_MAX, memory: BUFFERS },
      transferList: [own.buffer], resourceLimits: HEAP, env: {}, argv: [], execArgv: ['--no-warnings'], stdin: false, stdout: true, stderr: true,
    });
    const settle = (answer: PdfText): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle({ refused: 'ended' }), seconds * 1000);
    worker.once('message', (reply: Reply) => settle('pages' in reply ? { text: textOfPages(reply.pages) } : reply));
    // Out of memory comes as an error; an exit without an answer is the same to whoever waits.
    worker.once('error', () => settle({ refused: 'ended' }));
    worker.once('exit', () => settle({ refused: 'ended' }));
  });
}
