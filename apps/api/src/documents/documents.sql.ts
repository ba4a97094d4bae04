import type { Discipline } from '@consilium/contracts';
import { columns, neverNull, orNull, statement, word } from '../platform/sql';
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

/** A document with its title as the room's log has it now, and who attached it. Its text is null once it is removed or hidden. */
const row = {
  ...document.row,
  text,
  hidden: 'boolean',
  title: 'text',
  displayName: 'text',
  discipline: orNull(word<Discipline>('text')),
} as const;
const select = (textOf: string): string => `
  SELECT ${document.sql}, ${textOf} AS text, d.removed_at IS NULL AND d.text IS NULL AS hidden, coalesce(e.data->>'text', '') AS title,
    p.display_name AS "displayName", p.discipline
  FROM case_document d JOIN person p ON p.id = d.attached_by LEFT JOIN room_event e ON e.room_id = d.room_id AND e.seq = d.seq`;

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

/** The document that a member attached under a key. */
export const DOCUMENT_BY_CLIENT = statement({
  name: 'documents.by_client',
  params: ['uuid', 'uuid', 'uuid'],
  row,
  text: `${select('d.text')} WHERE d.case_id = $1 AND d.attached_by = $2 AND d.client_id = $3`,
});

/** Who opened a document, as the audit log knows. */
export const DOCUMENT_VIEWS = statement({
  name: 'documents.views',
  params: ['uuid', 'bigint'],
  row: { actorId: neverNull(word<string>('uuid')), at: 'timestamp with time zone', sessionHash: 'text?' },
  text: `SELECT a.actor_id AS "actorId", a.at, a.session_hash AS "sessionHash" FROM audit_entry a JOIN case_document d ON a.object_id = d.id::text
    WHERE d.room_id = $1 AND d.seq = $2 AND a.action = 'document.viewed' AND a.outcome = 'ok' AND a.actor_id IS NOT NULL ORDER BY a.id`,
});
