import {
  FORM_FIELDS,
  NOT_RECORDED,
  type CasePresentation,
  type Part,
  type PresentationField,
} from '@consilium/clinical';
import { columnsOf, fromRow, toRow, type Answers, type Parts, type Row } from './columns';

/** A table that holds one field of the form, a row for each of its records. */
export interface RecordTable {
  readonly table: string;
  readonly field: PresentationField;
  /** What tells this field's rows from others in the same table. */
  readonly kind?: readonly [column: string, value: string];
  /** Rows say who recorded them. */
  readonly recorded?: true;
}

/** Which field stands in which table. Every field that is not listed is a column of `case_presentation`. */
export const RECORD_TABLES: readonly RecordTable[] = [
  { table: 'case_diagnosis', field: 'primaryDx', kind: ['rank', 'primary'] },
  { table: 'case_diagnosis', field: 'otherDx', kind: ['rank', 'other'] },
  { table: 'case_trauma', field: 'traumaSummary' },
  { table: 'case_psychotherapy', field: 'psychotherapy' },
  { table: 'case_medical_history', field: 'medicalHx' },
  { table: 'case_med_trial', field: 'medTrials' },
  { table: 'case_medication', field: 'currentMeds' },
  { table: 'case_scale_score', field: 'scales' },
  { table: 'case_suicide_risk', field: 'suicideRisk' },
  { table: 'case_substance', field: 'substance' },
  { table: 'case_vital', field: 'vitalsBase', kind: ['context', 'base'] },
  { table: 'case_airway', field: 'airwayOsa' },
  { table: 'case_lab', field: 'labs' },
  { table: 'case_plan', field: 'plan' },
  { table: 'case_consent', field: 'consentToConsult', recorded: true },
];

/** The one row of everything that is a single value, with what was answered `not_recorded` or with an empty list. */
export const HEAD_TABLE = 'case_presentation';

const inTables = new Set(RECORD_TABLES.map(({ field }) => field));
const HEAD_PARTS: Parts = Object.fromEntries(
  Object.entries(FORM_FIELDS).filter(([field]) => !inTables.has(field as PresentationField)),
);

/** The parts of one record of a field; a bare code counts as a record with one part, `code`. */
function partsOf(field: PresentationField): Parts {
  const { shape } = FORM_FIELDS[field];
  if (shape.kind === 'record') return shape.parts;
  if (shape.kind === 'records') return shape.of.parts;
  return {
    code: {
      ...FORM_FIELDS[field],
      shape: shape.kind === 'codes' ? { kind: 'code', options: shape.options } : shape,
    } satisfies Part,
  };
}

const isBare = (field: PresentationField): boolean => ['code', 'codes'].includes(FORM_FIELDS[field].shape.kind);
const isList = (field: PresentationField): boolean => ['codes', 'records'].includes(FORM_FIELDS[field].shape.kind);

export const columnsOfTable = ({ field, kind }: RecordTable): string[] => [
  'not_recorded',
  ...columnsOf(partsOf(field)),
  ...(kind ? [kind[0]] : []),
];
export const HEAD_COLUMNS = ['not_recorded', 'answered_none', ...columnsOf(HEAD_PARTS)];

/** The rows of one field, in order; none where it is unanswered, empty or not recorded. */
export function rowsOfField({ field, kind }: RecordTable, presentation: CasePresentation): Row[] {
  const value = presentation[field];
  if (value === undefined || value === NOT_RECORDED) return [];
  return (Array.isArray(value) ? value : [value]).map((record: unknown) => ({
    ...toRow(partsOf(field), isBare(field) ? { code: record } : (record as Answers)),
    ...(kind && { [kind[0]]: kind[1] }),
  }));
}

/** The row of single values. */
export function headRow(presentation: CasePresentation): Row {
  const answers = presentation as Answers;
  const answered = [...inTables].filter((field) => answers[field] !== undefined);
  const head = toRow(HEAD_PARTS, answers);
  return {
    ...head,
    not_recorded: [
      ...(head.not_recorded as string[]),
      ...answered.filter((field) => answers[field] === NOT_RECORDED),
    ].sort(),
    answered_none: answered.filter((field) => isList(field) && (answers[field] as unknown[]).length === 0).sort(),
  };
}

/** Rebuilds a presentation from its rows, each table's in the order of `position`. */
export function presentationOf(head: Row | undefined, rows: (table: RecordTable) => Row[]): CasePresentation {
  const answers: Answers = head ? fromRow(HEAD_PARTS, head) : {};
  const notRecorded = new Set(head?.not_recorded as string[] | undefined);
  const none = new Set(head?.answered_none as string[] | undefined);
  for (const table of RECORD_TABLES) {
    const { field } = table;
    const records = rows(table)
      .map((row) => fromRow(partsOf(field), row))
      .map((record) => (isBare(field) ? record.code : record));
    if (notRecorded.has(field)) answers[field] = NOT_RECORDED;
    else if (isList(field) && (records.length > 0 || none.has(field))) answers[field] = records;
    else if (!isList(field) && records.length > 0) answers[field] = records[0];
  }
  return answers;
}
