import { statement, word } from '../../platform/sql';
import type { Row } from './columns';
import { HEAD_TABLE, RECORD_TABLES } from './record-tables';

const TABLES = [...new Set([HEAD_TABLE, ...RECORD_TABLES.map(({ table }) => table)])];
const row = { caseId: 'uuid', tables: word<Record<string, Row[] | null>>('json') } as const;
const select = (valid: string): string => `
  SELECT c.id AS "caseId", json_build_object(${TABLES.map(
    (table) =>
      `'${table}', (SELECT json_agg(to_json(t) ORDER BY t.position) FROM ${table} t WHERE t.case_id = c.id AND ${valid})`,
  ).join(', ')}) AS tables
  FROM clinical_case c WHERE c.id = ANY($1)`;

export const CURRENT_PRESENTATIONS = statement({
  name: 'presentation.current',
  params: ['uuid[]'],
  row,
  text: select('t.valid_to_version IS NULL'),
});

export const PRESENTATIONS_AT_VERSION = statement({
  name: 'presentation.at_version',
  params: ['uuid[]', 'integer'],
  row,
  text: select('t.valid_from_version <= $2 AND (t.valid_to_version IS NULL OR t.valid_to_version > $2)'),
});

export const TITLES = statement({
  name: 'presentation.titles',
  params: ['uuid[]'],
  row: { caseId: 'uuid', title: 'text?' },
  text: 'SELECT case_id AS "caseId", title FROM case_presentation WHERE case_id = ANY($1) AND valid_to_version IS NULL',
});
