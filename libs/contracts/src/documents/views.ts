import type { OfFlaggedCase } from '../common/lists';
import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';

/** What a document was before its text was taken out of it. */
export const DOCUMENT_KINDS = ['text', 'csv', 'pdf'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is recognised by its content and not taken. */
export const FOREIGN_KINDS = ['image', 'audio', 'video', 'office', 'archive', 'markup', 'binary'] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

export const DOCUMENT_ABILITIES = ['document.remove'] as const;
export type DocumentAbility = (typeof DOCUMENT_ABILITIES)[number];

/** `removed` by a member, `hidden` after a report: then its title and text are gone, and that it was there stays. */
export const DOCUMENT_STATES = ['kept', 'removed', 'hidden'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

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
