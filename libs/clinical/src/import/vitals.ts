import { scaleOf, type CodeOf } from '../codes';
import { checkBloodPressure, type Absent, type Measured, type Read } from '../values';
import type { RowCells } from './cells';
import type { Column } from './columns';
import { previewOf, type ImportPreview, type Table } from './import-table';
import type { FileProblem } from './problems';

/**
 * A reading of a session. At least one value or the reason why there is none is given; what is left out is not
 * recorded.
 */
export interface VitalsRow {
  readonly relDay?: number;
  /** The number of the session in its course, from 1. */
  readonly session: number;
  /** Minutes from the start of the dose; before it they are negative. */
  readonly minute: number;
  readonly sbp?: Measured<'sbp'>;
  readonly dbp?: Measured<'dbp'>;
  readonly hr?: Measured<'hr'>;
  readonly spo2?: Measured<'spo2'>;
  readonly rr?: Measured<'rr'>;
  /** 0 to 5. */
  readonly moaas?: number | Absent;
}

export const VITALS_COLUMNS = [
  { code: 'relDay', label: 'Day', names: ['rel day', 'relative day', 'd'], counts: ['d', 'day', 'days'] },
  { code: 'session', label: 'Session', names: ['session no', 'session number', 'n'], required: true, counts: [] },
  {
    code: 'minute',
    label: 'Minute',
    names: ['min', 'minutes', 't', 't min', 'time'],
    required: true,
    counts: ['min', 'minutes'],
  },
  { code: 'sbp', label: 'Systolic', names: ['sys', 'systolic bp', 'bp systolic'], kind: 'sbp' },
  { code: 'dbp', label: 'Diastolic', names: ['dia', 'diastolic bp', 'bp diastolic'], kind: 'dbp' },
  { code: 'hr', label: 'Heart rate', names: ['pulse'], kind: 'hr' },
  { code: 'spo2', label: 'SpO2', names: ['oxygen saturation', 'saturation', 'sat', 'o2 sat'], kind: 'spo2' },
  { code: 'rr', label: 'Breathing rate', names: ['resp', 'resp rate', 'respiratory rate', 'breathing'], kind: 'rr' },
  { code: 'moaas', label: 'MOAA/S', names: ['sedation'], counts: ['0-5'] },
] as const satisfies readonly Column[];

type VitalsColumn = CodeOf<typeof VITALS_COLUMNS>;

const SESSIONS_MAX = 500;
/** A session is over within a day. */
const MINUTES_MAX = 1_440;

/** What a file of vital signs would bring. */
export const previewVitals = (bytes: Uint8Array): Read<ImportPreview<VitalsRow>, FileProblem> =>
  previewOf(bytes, VITALS_TABLE);

const VITALS_TABLE: Table<VitalsColumn, VitalsRow> = {
  columns: VITALS_COLUMNS,
  read: readVitals,
  keyOf: ({ session, minute }) => `${session}/${minute}`,
};

function readVitals(cells: RowCells<VitalsColumn>): VitalsRow | undefined {
  const [relDay, session, minute] = [
    cells.relDay('relDay'),
    cells.whole('session', 1, SESSIONS_MAX),
    cells.whole('minute', -MINUTES_MAX, MINUTES_MAX),
  ];
  const { min, max } = scaleOf('moaas')!;
  const values = {
    sbp: cells.measured('sbp'),
    dbp: cells.measured('dbp'),
    hr: cells.measured('hr'),
    spo2: cells.measured('spo2'),
    rr: cells.measured('rr'),
    moaas: cells.wholeOrAbsent('moaas', min, max),
  };
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as typeof values;
  const pressures = given.sbp && given.dbp && checkBloodPressure(given.sbp, given.dbp);
  if (pressures) cells.refuse({ code: 'import.value', column: cells.label('dbp'), problem: pressures });
  if (Object.keys(given).length === 0 && cells.problems.length === 0) cells.refuse({ code: 'import.nothing_measured' });
  if (session === undefined || minute === undefined) return undefined;
  return { ...(relDay !== undefined && { relDay }), session, minute, ...given };
}
