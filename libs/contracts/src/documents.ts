import type { OfFlaggedCase } from './lists';
import type { PersonRef } from './people';
import type { Timestamp, Uuid, Whole } from './scalars';

/** What a document was before its text was taken out of it. */
export const DOCUMENT_KINDS = ['text', 'csv', 'pdf'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is recognised by its content and not taken. */
export const FOREIGN_KINDS = ['image', 'audio', 'video', 'office', 'archive', 'markup', 'binary'] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

export const DOCUMENT_TITLE_MAX = 120;
/** Longest text of a document, in UTF-16 code units. */
export const DOCUMENT_TEXT_MAX = 200_000;
export const DOCUMENT_PAGES_MAX = 200;
export const DOCUMENTS_PER_CASE_MAX = 200;

export const DOCUMENT_ABILITIES = ['document.remove'] as const;
export type DocumentAbility = (typeof DOCUMENT_ABILITIES)[number];

/** `removed` by a member, `hidden` after a report: then its title and text are gone, and that it was there stays. */
export const DOCUMENT_STATES = ['kept', 'removed', 'hidden'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** `POST /cases/:id/documents` as JSON: the text that is kept. A file is sent as a form instead; the server takes its text out. */
export interface AttachDocument {
  title: string;
  text: string;
  /** What the text was taken from; without it a table is recognised by itself. */
  kind?: DocumentKind;
  /** A UUID: the same request again is answered with the document that it attached. */
  clientId?: Uuid;
}

/** A document without its text. */
export interface DocumentView {
  id: Uuid;
  caseId: Uuid;
  kind: DocumentKind;
  state: DocumentState;
  /** Empty once it is removed or hidden. */
  title: string;
  /** Length of the text, in UTF-16 code units. */
  length: Whole;
  /** Its `document.attached` in the log of the case's room. */
  seq: Whole;
  attachedAt: Timestamp;
  attachedBy: PersonRef;
  removedAt?: Timestamp;
  abilities: DocumentAbility[];
}

/** `GET /cases/:id/documents/:documentId`. */
export interface DocumentText extends DocumentView, OfFlaggedCase {
  text: string;
}

/** `data` of the events of documents. `text` is the title; the document itself is read from the case. */
export interface DocumentEventData {
  'document.attached': { documentId: Uuid; text: string; hidden?: true };
  'document.removed': { documentId: Uuid };
}

const documentId = '01a20000-0000-7000-8000-0000000000d7';

export const documentEventSamples: DocumentEventData = {
  'document.attached': { documentId, text: 'Home blood pressure, two weeks' },
  'document.removed': { documentId },
};
