import { DOCUMENT_TEXT_MAX, type DocumentKind } from '@consilium/contracts';
import { FOREIGN_KIND_WORDS, NO_PDF_TEXT_WORDS, TAKEN_KINDS_WORDS, fileKind } from '@consilium/domain';
import { readPdf, type PdfRefusal } from './readPdf';

/** What would be kept of a file, or why nothing is. */
export type ReadFile = { kind: DocumentKind; text: string } | { refused: string };

/** So much of a file is read into memory at most. */
const FILE_MOST_BYTES = 32 * 1024 * 1024;
const TOO_LONG = `This document is too long: at most ${DOCUMENT_TEXT_MAX.toLocaleString('en-US')} characters are kept.`;
const PDF_WORDS: Record<PdfRefusal, string> = {
  encrypted: 'This PDF is protected by a password. Save a copy without one.',
  unreadable: 'The text of this PDF could not be read.',
  too_long: TOO_LONG,
};

/** Takes the text out of a file on this device; nothing else of it is looked at, its name neither. */
export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > FILE_MOST_BYTES) return { refused: 'This file is too large.' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes);
  if ('refused' in kind) return { refused: `${FOREIGN_KIND_WORDS[kind.refused]}. ${TAKEN_KINDS_WORDS}` };
  const read = kind.kind === 'pdf' ? await readPdf(bytes) : kind;
  if ('refused' in read) return { refused: PDF_WORDS[read.refused] };
  // A text field has one kind of line end.
  const text = read.text.replace(/\r\n?/g, '\n').trim();
  if (text === '') return { refused: kind.kind === 'pdf' ? NO_PDF_TEXT_WORDS : 'There is no text in this file.' };
  return text.length > DOCUMENT_TEXT_MAX ? { refused: TOO_LONG } : { kind: kind.kind, text };
}
