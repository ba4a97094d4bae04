import { placeRows, type CourseOfImport } from './place-rows';
import { rowProblemWords } from './problems';
import type { ReadValue } from '../course/read-entry';
import { decimalOf } from '../values';

const mmHg = (kind: 'sbp' | 'dbp', number: string): ReadValue => ({
  is: 'quantity',
  entered: number,
  unit: 'mm[Hg]',
  amount: decimalOf(number),
  kind,
});
const courseOf = (standing: Record<string, Record<string, ReadValue>> = {}): CourseOfImport => ({
  sessions: [{ id: 'second', number: 2, relDay: 14 }],
  standing: (place) =>
    new Map(Object.entries(standing['relDay' in place ? `day ${place.relDay}` : `min ${place.minute}`] ?? {})),
  recorded: [{ relDay: 14, at: '2026-11-30T12:00:00Z' }],
  now: new Date('2026-11-30T12:00:00Z'),
  mayRecord: (code) => code !== 'madrs',
});
function placed(table: 'vitals' | 'scales', lines: string[], course = courseOf()) {
  const read = placeRows(table, new TextEncoder().encode(lines.join('\n')), course);
  if (!read.ok) throw new Error(read.problem.code);
  return {
    accepted: read.value.accepted,
    refused: read.value.refused.map(({ line, problems }) => [line, ...problems.map(rowProblemWords)]),
  };
}

it('gives a reading its session by the number that the team counts', () => {
  const { accepted, refused } = placed('vitals', ['Session;Minute;Systolic;Diastolic;MOAA/S', '2;15;132;84;refused']);
  expect(refused).toEqual([]);
  expect(accepted).toEqual([
    {
      line: 2,
      place: { sessionId: 'second', minute: 15 },
      session: 2,
      values: [
        { code: 'sbp', value: mmHg('sbp', '132') },
        { code: 'dbp', value: mmHg('dbp', '84') },
        { code: 'moaas', value: { is: 'absent', reason: 'refused' } },
      ],
    },
  ]);
});

it('reads a number by the decimal mark that the file shows, although alone it would have two readings', () => {
  const lines = ['Session;Minute;Systolic (kPa);Diastolic (kPa)', '2;15;17,333;11,2'];
  const [row] = placed('vitals', lines).accepted;
  expect(row!.values[0]).toMatchObject({ code: 'sbp', value: { entered: '17,333', unit: 'kPa' } });
});

it('refuses a session that the case does not have, and another day than the session has', () =>
  expect(placed('vitals', ['Day,Session,Minute,Pulse', '14,3,15,72', '7,2,15,72']).refused).toEqual([
    [2, 'The case has no dosing session 3; record it first'],
    [3, 'This session is on day 14'],
  ]));

it('refuses a row of which a value stands, so that no file comes in twice', () => {
  const course = courseOf({ 'min 15': { hr: { is: 'absent', reason: 'not_done' } } });
  expect(placed('vitals', ['Session,Minute,Pulse,SpO2', '2,15,72,98', '2,30,72,98'], course)).toMatchObject({
    accepted: [{ line: 3 }],
    refused: [[2, 'Heart rate: a value stands there already']],
  });
});

it('holds a pressure to the other half that stands', () => {
  const course = courseOf({ 'min 15': { dbp: mmHg('dbp', '90') } });
  expect(placed('vitals', ['Session,Minute,Systolic', '2,15,80'], course).refused).toEqual([
    [2, 'Diastolic: Systolic must be above diastolic'],
  ]);
});

it('holds a total to the item on self-harm that stands on its day', () => {
  const course = courseOf({ 'day 7': { 'scale.phq9.item9': { is: 'score', total: 0 } } });
  expect(placed('scales', ['Day,Scale,Total', '7,PHQ-9,24', '8,PHQ-9,27'], course).refused).toEqual([]);
  expect(placed('scales', ['Day,Scale,Total', '7,PHQ-9,27'], course).refused).toEqual([
    [2, 'With 0 in PHQ-9 item 9 the total cannot exceed 24; it is 27'],
  ]);
});

it('gives a total its day, and refuses what is rated in a session or by another discipline', () => {
  const { accepted, refused } = placed('scales', ['Day,Scale,Total', '7,PHQ-9,12', '7,CADSS,9', '7,MADRS,20']);
  expect(accepted).toEqual([
    { line: 2, place: { relDay: 7 }, values: [{ code: 'phq9', value: { is: 'score', total: 12 } }] },
  ]);
  expect(refused).toEqual([
    [3, 'This scale is rated at a minute of a session, not on a day'],
    [4, 'MADRS: another discipline records this'],
  ]);
});

it('refuses a day that is a slip of the hand, and takes years with their follow-ups', () => {
  const days = (...list: number[]) => ['Day,Scale,Total', ...list.map((day) => `${day},PHQ-9,12`)];
  expect(placed('scales', days(90, 380, 745, 9999)).refused).toEqual([
    [5, 'The day lies far ahead of all others; if it is right, record it by hand'],
  ]);
  expect(placed('scales', days(381)).refused).toHaveLength(1);
});

it('keeps what the file itself refuses, in the order of its lines', () =>
  expect(
    placed('scales', ['Day,Scale,Total', '7,Somebody,12', '7,CADSS,9', '8,PHQ-9,99']).refused.map(([line]) => line),
  ).toEqual([2, 3, 4]));
