import { onDay, quantity } from '../course.fixture';
import { medicationLane } from './medicationLane';

it('begins where the last change is known, and openly where it is not', () => {
  const { points } = medicationLane(
    [
      { ingredient: 'clonazepam', doseMg: 1, schedule: 'nightly', lastChangeRelDay: 16 },
      { ingredient: 'amlodipine', doseMg: 5, lastChangeRelDay: -3 },
      { ingredient: 'venlafaxine' },
    ],
    [],
    -9,
  )!;
  expect(points.map(({ day, openStart, words }) => [day, openStart, words.replaceAll('\u00a0', ' ')])).toEqual([
    [-9, true, 'Venlafaxine, first day not recorded, continues'],
    [-3, false, 'Amlodipine 5 mg, unchanged since day −3, continues'],
    [16, false, 'Clonazepam 1 mg, nightly, unchanged since day 16, continues'],
  ]);
});

it('is no lane where nothing is taken', () => expect(medicationLane([], [], 0)).toBeUndefined());

it('has a bar for each dose, which ends where another began or it was stopped', () => {
  const facts = [
    onDay('drug.clonazepam', 14, quantity('0.5', 'mg')),
    onDay('drug.clonazepam', 30, quantity('0', 'mg')),
  ];
  const { points, notes } = medicationLane([{ ingredient: 'clonazepam', doseMg: 1 }], facts, -9)!;
  expect(notes).toEqual(['From the form and since']);
  expect(points.map(({ day, until, words }) => [day, until, words.replaceAll('\u00a0', ' ')])).toEqual([
    [-9, 14, 'Clonazepam 1 mg, first day not recorded, until day 14'],
    [14, 30, 'Clonazepam 0.5 mg, from day 14, stopped on day 30'],
  ]);
});
