import { medicationLane } from './medicationLane';

it('begins where the last change is known, and openly where it is not', () => {
  const { points } = medicationLane(
    [
      { ingredient: 'clonazepam', doseMg: 1, schedule: 'nightly', lastChangeRelDay: 16 },
      { ingredient: 'amlodipine', doseMg: 5, lastChangeRelDay: -3 },
      { ingredient: 'venlafaxine' },
    ],
    -9,
  )!;
  expect(points.map(({ day, openStart, words }) => [day, openStart, words])).toEqual([
    [-9, true, 'Venlafaxine, first day not recorded, continues'],
    [-3, false, 'Amlodipine 5 mg, unchanged since day −3, continues'],
    [16, false, 'Clonazepam 1 mg, nightly, unchanged since day 16, continues'],
  ]);
});

it('is no lane where nothing is taken', () => expect(medicationLane([], 0)).toBeUndefined());
