import type { Uuid } from '../common/scalars';
import type { DocumentKind } from './views';

export const DOCUMENT_TITLE_MAX = 120;
/** Longest text of a document, in UTF-16 code units. */
export const DOCUMENT_TEXT_MAX = 200_000;
export const DOCUMENT_PAGES_MAX = 200;
export const DOCUMENTS_PER_CASE_MAX = 200;

/** `POST /cases/:id/documents` as JSON: the text that is kept. A file is sent as a form instead; the server takes its text out. */
export interface AttachDocument {
  title: string;
  text: string;
  /** What the text was taken from; without it a table is recognised by itself. */
  kind?: DocumentKind;
  /** A UUID: the same request again is answered with the document that it attached. */
  clientId?: Uuid;
}
