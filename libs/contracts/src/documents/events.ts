import type { Uuid } from '../common/scalars';

/**
 * `data` of the events of documents. `text` is the title; the document itself is read from the case.
 * @internal
 */
export interface DocumentEventData {
  'document.attached': { documentId: Uuid; text: string; hidden?: true };
  'document.removed': { documentId: Uuid };
}
