import { extname, join } from 'node:path';
import { DOCUMENT_PAGES_MAX, DOCUMENT_TEXT_MAX } from '@consilium/contracts';
import { textOfPages, type PageItem } from '@consilium/domain';
import { runApart } from '../../platform/threads/run-apart';

/** Why there is no text; `ended`: the file took more memory or time than a PDF may. */
export type PdfRefusal = 'encrypted' | 'unreadable' | 'too_long' | 'ended';
export type PdfText = { text: string } | { refused: PdfRefusal };
type Reply = { pages: PageItem[][] } | { refused: Exclude<PdfRefusal, 'ended'> };

const SECONDS = 10;
const MEGABYTE = 1024 * 1024;
const HEAP_MEGABYTES = 192;
/** Of everything that a reading takes one after the other; at once it is a fraction. */
const BUFFERS = 512 * MEGABYTE;
const WORKER = join(__dirname, `pdf-worker${extname(__filename)}`);

/** The text of a PDF, read apart from everything else: a file that wants too much memory or time ends its own thread and nothing more. */
export async function pdfText(bytes: Uint8Array, seconds = SECONDS): Promise<PdfText> {
  const own = Uint8Array.from(bytes);
  const data = { bytes: own, pages: DOCUMENT_PAGES_MAX, characters: DOCUMENT_TEXT_MAX, memory: BUFFERS };
  const reply = await runApart<Reply>({
    file: WORKER,
    data,
    transfer: [own.buffer],
    seconds,
    heapMegabytes: HEAP_MEGABYTES,
  });
  if (!reply) return { refused: 'ended' };
  return 'pages' in reply ? { text: textOfPages(reply.pages) } : reply;
}
