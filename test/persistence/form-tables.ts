import { HEAD_TABLE, RECORD_TABLES } from '../../apps/api/src/cases/presentation/record-tables';

/** Tables that are made from the form's fields, columns and all: no entity says them a second time. */
export const FORM_TABLES: ReadonlySet<string> = new Set([HEAD_TABLE, ...RECORD_TABLES.map(({ table }) => table)]);
