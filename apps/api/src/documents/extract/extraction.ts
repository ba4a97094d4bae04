import { Inject, Injectable } from '@nestjs/common';
import { DOCUMENT_TEXT_MAX, type DocumentKind, type ProblemCode } from '@consilium/contracts';
import { FOREIGN_KIND_WORDS, NO_PDF_TEXT_WORDS, TAKEN_KINDS_WORDS, fileKind } from '@consilium/domain';
import { ProblemException } from '../../platform/problems/problem';
import { SETTINGS, type Settings } from '../../platform/settings';
import { ConcurrencyLimit } from '../../platform/transactions/concurrency-limit';
import { UploadThrottle } from '../upload/upload-throttle';
import { pdfText, type PdfRefusal } from './pdf-text';

/** Threads that read PDFs at once, on one server. No member has more than one of them: another is left for everybody else. */
const AT_ONCE = 2;

export interface TakenText {
  kind: DocumentKind;
  text: string;
}

const OF_PDF: Record<PdfRefusal, { code: ProblemCode; detail?: string }> = {
  encrypted: { code: 'document.encrypted' },
  unreadable: { code: 'document.unreadable', detail: 'This PDF is damaged, so its text could not be read.' },
  too_long: { code: 'document.too_long' },
  ended: { code: 'document.unreadable', detail: 'This PDF takes too much memory or time to read.' },
};

/** Takes the text out of a file; nothing else of the file is kept anywhere. */
@Injectable()
export class Extraction {
  private readonly few: ConcurrencyLimit;
  /** Members whose file is being taken in or read. */
  private readonly reading = new Set<string>();

  constructor(
    @Inject(SETTINGS) { filesWaiting }: Settings,
    private readonly throttle: UploadThrottle,
  ) {
    this.few = new ConcurrencyLimit(AT_ONCE, filesWaiting);
  }

  /** One file of a member at a time, from its first byte on. Throws `request.throttled` for a second one. */
  async oneAtATime<T>(memberId: string, work: () => Promise<T>): Promise<T> {
    if (this.reading.has(memberId))
      throw new ProblemException('request.throttled', {
        retryAfter: 2,
        detail: 'Another file of yours is being read; send this one after it.',
      });
    this.reading.add(memberId);
    try {
      return await work();
    } finally {
      this.reading.delete(memberId);
    }
  }

  /** Throws `document.kind_refused`, `document.unreadable`, `document.encrypted`, `document.no_text`, `document.too_long`, or `resource.busy` where too many wait. */
  async textOf(bytes: Uint8Array, memberId: string): Promise<TakenText> {
    const kind = fileKind(bytes);
    if ('refused' in kind)
      throw new ProblemException('document.kind_refused', {
        detail: `${FOREIGN_KIND_WORDS[kind.refused]}. ${TAKEN_KINDS_WORDS}`,
      });
    const text = kind.kind === 'pdf' ? await this.few.run(() => this.ofPdf(bytes, memberId)) : kind.text;
    if (text.trim() === '')
      throw new ProblemException('document.no_text', kind.kind === 'pdf' ? { detail: NO_PDF_TEXT_WORDS } : {});
    if (text.length > DOCUMENT_TEXT_MAX) throw new ProblemException('document.too_long');
    return { kind: kind.kind, text };
  }

  private async ofPdf(bytes: Uint8Array, memberId: string): Promise<string> {
    const read = await pdfText(bytes);
    if ('text' in read) return read.text;
    if (read.refused === 'ended') this.throttle.chargeEnded(memberId);
    const { code, detail } = OF_PDF[read.refused];
    throw new ProblemException(code, detail ? { detail } : {});
  }
}
