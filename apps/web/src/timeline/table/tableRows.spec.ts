import { courseWith, dosing, inSession, notDone, onDay, quantity, score } from '../course.fixture';
import { tableRows } from './tableRows';

const session = dosing(1, 0);
const rows = tableRows(
  courseWith(
    [session],
    [
      inSession(session, 'hr', -10, quantity('72', '/min')),
      inSession(session, 'hr', 15, notDone),
      onDay('phq9', 3, score(16)),
    ],
  ),
  {
    scales: [{ scale: 'phq9', relDay: -7, total: 21 }],
    currentMeds: [{ ingredient: 'amlodipine', doseMg: 5 }],
  },
);

it('has a row for each day and fact in the order of the days, and first what has no day', () => {
  expect(rows.map(({ day, place, what, by }) => [day, place, what, by])).toEqual([
    [null, 'Presentation', 'Medication', 'Case owner'],
    [-7, 'Presentation', 'PHQ-9', 'Case owner'],
    [0, 'Dosing 1', 'Session', 'Petra Sundergale'],
    [0, 'Dosing 1', 'Heart rate', 'Petra Sundergale'],
    [3, 'Case', 'PHQ-9', 'Petra Sundergale'],
  ]);
});

it('holds all readings of a session in one row, the absent ones among them', () => {
  expect(rows[3]!.shown).toEqual({
    code: 'hr',
    values: [
      { id: 'dosing 1 hr -10', minute: -10, value: quantity('72', '/min') },
      { id: 'dosing 1 hr 15', minute: 15, value: notDone },
    ],
  });
});
