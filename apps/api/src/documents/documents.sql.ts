import type { Discipline } from '@consilium/contracts';
import { columns, orNull, statement, word } from '../platform/sql';
import { CaseDocument } from './case-document.entity';

const document = columns(CaseDocument, 'd', [
  'id',
  'caseId',
  'roomId',
  'seq',
  'kind',
  'length',
  'attachedBy',
  'attachedAt',
  'removedAt',
]);
const {
  row: { text },
} = columns(CaseDocument, 'd', ['text']);

/** A document without its title, which the room's log has, and who attached it. Its text is null once it is removed or hidden. */
const row = {
  ...document.row,
  text,
  hidden: 'boolean',
  displayName: 'text',
  discipline: orNull(word<Discipline>('text')),
} as const;
const select = (textOf: string): string => `
  SELECT ${document.sql}, ${textOf} AS text, d.removed_at IS NULL AND d.text IS NULL AS hidden,
    p.display_name AS "displayName", p.discipline
  FROM case_document d JOIN person p ON p.id = d.attached_by`;

/** The newest first, without their texts. */
export const DOCUMENTS_OF_CASE = statement({
  name: 'documents.of_case',
  params: ['uuid'],
  row,
  text: `${select('NULL')} WHERE d.case_id = $1 ORDER BY d.attached_at DESC, d.id DESC`,
});

const ONE = `${select('d.text')} WHERE d.case_id = $1 AND d.id = $2`;
export const DOCUMENT = statement({ name: 'documents.one', params: ['uuid', 'uuid'], row, text: ONE });
export const LOCKED_DOCUMENT = statement({
  name: 'documents.one_locked',
  params: ['uuid', 'uuid'],
  row,
  text: `${ONE} FOR UPDATE OF d`,
});
