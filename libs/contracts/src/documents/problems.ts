import type { ProblemRow } from '../common/problems';

export const DOCUMENT_PROBLEMS = {
  'document.off': { status: 403, title: 'Documents are not taken here' },
  'document.kind_refused': { status: 422, title: 'Only text, CSV and PDF files with text are taken' },
  'document.unreadable': { status: 422, title: 'The text of this file could not be read' },
  'document.encrypted': { status: 422, title: 'This PDF is protected by a password' },
  'document.no_text': { status: 422, title: 'There is no text in this file' },
  'document.too_long': { status: 422, title: 'This document is too long' },
  'document.too_many': { status: 409, title: 'This case has as many documents as it can hold' },
  'document.client_id_reused': { status: 409, title: 'This clientId attached another document' },
} as const satisfies Record<string, ProblemRow>;
