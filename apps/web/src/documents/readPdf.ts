import { DOCUMENT_PAGES_MAX } from '@consilium/contracts';
import { textOfPages, type PageItem } from '@consilium/domain';

export interface PdfRequest {
  bytes: Uint8Array;
  pagesMost: number;
}
export type PdfRefusal = 'encrypted' | 'unreadable' | 'too_long';
export type PdfReply = { pages: PageItem[][] } | { refused: PdfRefusal };

const MOST_MS = 20_000;

/** The text of a PDF, taken out on this device, beside the page: nothing of the file goes anywhere. */
export function readPdf(bytes: Uint8Array): Promise<{ text: string } | { refused: PdfRefusal }> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
    const settle = (answer: { text: string } | { refused: PdfRefusal }): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ refused: 'unreadable' }), MOST_MS);
    // The library says something of its own, too, where it finds itself in a worker.
    worker.onmessage = ({ data }: MessageEvent<Partial<PdfReply>>) => {
      if ('pages' in data && data.pages) settle({ text: textOfPages(data.pages) });
      else if ('refused' in data && data.refused) settle({ refused: data.refused });
    };
    worker.onerror = () => settle({ refused: 'unreadable' });
    worker.postMessage({ bytes, pagesMost: DOCUMENT_PAGES_MAX } satisfies PdfRequest);
  });
}
