import { factCode } from '../course/facts';
import { liesFarAhead, type OnDay } from '../course/far-ahead';
import { pressuresTogether, type ReadValue } from '../course/read-entry';
import { selfHarmContradiction } from '../course/self-harm-in-total';
import type { Read } from '../values';
import type { ImportPreview } from './import-table';
import type { FileProblem, RowProblem } from './problems';
import { valuesOfTotal, valuesOfVitals, type CodedValue } from './row-values';
import { previewScales } from './scales';
import { previewVitals } from './vitals';

export type ImportTable = 'vitals' | 'scales';

/** What of a case's course decides whether a row has a place in it. */
export interface CourseOfImport {
  /** Its dosing sessions, by the number that the team counts. */
  sessions: readonly { id: string; number: number; relDay: number }[];
  /** What stands at a minute of a session, or on a day. */
  standing: (place: RowPlace) => ReadonlyMap<string, ReadValue>;
  /** Days of which something is recorded, and the time at which the file is read. */
  recorded: readonly OnDay[];
  now: Date;
  /** Whether who imports records this code. */
  mayRecord: (code: string) => boolean;
}

/** A day of the case, or a minute of one of its sessions. */
export type RowPlace = { sessionId: string; minute: number } | { relDay: number };

/** A row with its place in the course. */
export interface PlacedRow {
  readonly line: number;
  readonly place: RowPlace;
  /** As the file says it. */
  readonly session?: number;
  readonly values: readonly CodedValue[];
}

/** What of a file comes into a course, and every row that does not with all its reasons. Nothing is imported by it. */
export function placeRows(
  table: ImportTable,
  bytes: Uint8Array,
  course: CourseOfImport,
): Read<ImportPreview<PlacedRow>, FileProblem> {
  const read = table === 'vitals' ? placedVitals(bytes, course) : placedScales(bytes);
  if (!read.ok) return read;
  const { accepted, refused, ...file } = read.value;
  const far = farDays(accepted, course);
  const judged = accepted.map((row) => ({ row, problems: 'problems' in row ? row.problems : judge(row, course, far) }));
  return {
    ok: true,
    value: {
      ...file,
      accepted: judged.flatMap(({ row, problems }) => ('problems' in row || problems.length > 0 ? [] : [row])),
      refused: [
        ...refused,
        ...judged.flatMap(({ row: { line }, problems }) => (problems.length > 0 ? [{ line, problems }] : [])),
      ].sort((one, other) => one.line - other.line),
    },
  };
}

type Candidate = PlacedRow | { readonly line: number; readonly problems: readonly RowProblem[] };

function placedVitals(bytes: Uint8Array, { sessions }: CourseOfImport): Read<ImportPreview<Candidate>, FileProblem> {
  const bySession = new Map(sessions.map((session) => [session.number, session]));
  return mapped(previewVitals(bytes), (row): Candidate => {
    const { line, session: number, minute, relDay } = row;
    const session = bySession.get(number);
    if (!session) return { line, problems: [{ code: 'import.no_session', session: number }] };
    if (relDay !== undefined && relDay !== session.relDay)
      return { line, problems: [{ code: 'import.other_day', relDay: session.relDay }] };
    return { line, place: { sessionId: session.id, minute }, session: number, values: valuesOfVitals(row) };
  });
}

const placedScales = (bytes: Uint8Array): Read<ImportPreview<Candidate>, FileProblem> =>
  mapped(previewScales(bytes), (row): Candidate => {
    const { line, relDay, scale } = row;
    if (factCode(scale)?.at !== 'case') return { line, problems: [{ code: 'import.in_session' }] };
    return { line, place: { relDay }, values: valuesOfTotal(row) };
  });

const mapped = <Row, To>(
  read: Read<ImportPreview<Row>, FileProblem>,
  to: (row: Row & { readonly line: number }) => To & { readonly line: number },
): Read<ImportPreview<To>, FileProblem> =>
  read.ok ? { ok: true, value: { ...read.value, accepted: read.value.accepted.map(to) } } : read;

/** A file may bring years, with follow-ups a year apart. */
const AHEAD_IN_FILE_DAYS = 366;

/** Days of the file that lie far ahead of all that is recorded and of the days of the file before them. */
function farDays(rows: readonly Candidate[], { recorded, now }: CourseOfImport): ReadonlySet<number> {
  const days = rows.flatMap((row) => ('place' in row && 'relDay' in row.place ? [row.place.relDay] : []));
  const near: OnDay[] = [...recorded];
  const far = new Set<number>();
  for (const relDay of days.sort((one, other) => one - other))
    if (liesFarAhead(relDay, near, now, AHEAD_IN_FILE_DAYS)) far.add(relDay);
    else near.push({ relDay, at: now.toISOString() });
  return far;
}

/** What stands where the row would, what another discipline records, and a day that is a slip of the hand. */
function judge(
  { place, values }: PlacedRow,
  { standing, mayRecord }: CourseOfImport,
  far: ReadonlySet<number>,
): RowProblem[] {
  const stands = standing(place);
  const problems: RowProblem[] = 'relDay' in place && far.has(place.relDay) ? [{ code: 'import.far_ahead' }] : [];
  for (const { code } of values) {
    const column = factCode(code)?.label ?? code;
    if (stands.has(code)) problems.push({ code: 'import.stands', column });
    else if (!mayRecord(code)) problems.push({ code: 'import.other_discipline', column });
  }
  const together = new Map([...stands, ...values.map(({ code, value }) => [code, value] as const)]);
  if (problems.length === 0 && pressuresTogether(together))
    problems.push({ code: 'import.value', column: factCode('dbp')!.label, problem: { code: 'value.pressures' } });
  const selfHarm = selfHarmContradiction(together);
  if (problems.length === 0 && selfHarm && values.some(({ code }) => selfHarm.codes.includes(code)))
    problems.push({ code: 'import.contradicts_item', message: selfHarm.message });
  return problems;
}
