import type { DocumentKind, DocumentState } from '@consilium/contracts';

export const KIND_WORDS: Record<DocumentKind, string> = { text: 'Text', csv: 'Table', pdf: 'From a PDF' };
export const STATE_WORDS: Record<DocumentState, string> = {
  kept: '',
  removed: 'Taken away',
  hidden: 'Hidden after a report',
};
