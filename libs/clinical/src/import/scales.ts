import { SCALES, scaleOf, type CodeOf, type ScaleCode } from '../codes';
import type { Absent, Read } from '../values';
import type { RowCells } from './cells';
import type { Column } from './columns';
import { previewOf, type ImportPreview, type Table } from './import-table';
import type { FileProblem } from './problems';

/** The total of a scale on a day, or why there is none. */
export interface ScaleRow {
  readonly relDay: number;
  readonly scale: ScaleCode;
  readonly total: number | Absent;
}

export const SCALE_COLUMNS = [
  {
    code: 'relDay',
    label: 'Day',
    names: ['rel day', 'relative day', 'd'],
    required: true,
    counts: ['d', 'day', 'days'],
  },
  { code: 'scale', label: 'Scale', names: ['measure', 'questionnaire'], required: true },
  { code: 'total', label: 'Total', names: ['score', 'total score', 'sum'], required: true, counts: [] },
] as const satisfies readonly Column[];

type ScaleColumn = CodeOf<typeof SCALE_COLUMNS>;

/** What a file of totals would bring. */
export const previewScales = (bytes: Uint8Array): Read<ImportPreview<ScaleRow>, FileProblem> =>
  previewOf(bytes, SCALES_TABLE);

const SCALES_TABLE: Table<ScaleColumn, ScaleRow> = {
  columns: SCALE_COLUMNS,
  read: readTotal,
  keyOf: ({ relDay, scale }) => `${relDay}/${scale}`,
};

function readTotal(cells: RowCells<ScaleColumn>): ScaleRow | undefined {
  const relDay = cells.relDay('relDay');
  const name = cells.text('scale');
  const scale = name === undefined ? undefined : scaleNamed(name);
  if (name !== undefined && !scale) cells.refuse({ code: 'import.unknown_scale', column: cells.label('scale') });
  if (!scale) return undefined;
  const { min, max } = scaleOf(scale)!;
  const total = cells.wholeOrAbsent('total', min, max);
  return relDay === undefined || total === undefined ? undefined : { relDay, scale, total };
}

/** By its code or its name, whatever the case: `phq9`, `PHQ-9`, `Phq 9`. */
function scaleNamed(name: string): ScaleCode | undefined {
  const wanted = plain(name);
  return SCALES.find(({ code, label }) => plain(code) === wanted || plain(label) === wanted)?.code;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
