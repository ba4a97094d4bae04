import { Injectable } from '@nestjs/common';
import { DOCUMENT_TEXT_MAX, type DocumentKind, type ProblemCode } from '@consilium/contracts';
import { FOREIGN_KIND_WORDS, NO_PDF_TEXT_WORDS, TAKEN_KINDS_WORDS, fileKind } from '@consilium/domain';
import { ProblemException } from '../../platform/problems/problem';
import { FewAtATime } from '../../platform/transactions/few-at-a-time';
import { pdfText, type PdfRefusal } from './pdf-text';

/** Threads that read PDFs at once, on one server. */
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
  private readonly few = new FewAtATime(AT_ONCE);

  /** Throws `document.kind_refused`, `document.unreadable`, `document.encrypted`, `document.no_text` or `document.too_long`. */
  async textOf(bytes: Uint8Array): Promise<TakenText> {
    const kind = fileKind(bytes);
    if ('refused' in kind) throw new ProblemException('document.kind_refused', { detail: `${FOREIGN_KIND_WORDS[kind.refused]}. ${TAKEN_KINDS_WORDS}` });
    const text = kind.kind === 'pdf' ? await this.few.run(() => this.ofPdf(bytes)) : kind.text;
    if (text.trim() === '') throw new ProblemException('document.no_text', kind.kind === 'pdf' ? { detail: NO_PDF_TEXT_WORDS } : {});
    if (text.length > DOCUMENT_TEXT_MAX) throw new ProblemException('document.too_long');
    return { kind: kind.kind, text };
  }

  private async ofPdf(bytes: Uint8Array): Promise<string> {
    const read = await pdfText(bytes);
    if ('text' in read) return read.text;
    const { code, detail } = OF_PDF[read.refused];
    throw new ProblemException(code, detail ? { detail } : {});
  }
}
