import { scan } from '../../scan';

const told = (text: string): string[] =>
  scan(text).map(({ start, end, category }) => `${category} ${text.slice(start, end)}`);

it.each([
  ['MRN 0 3 1 1 2 4 4 3', 'mrn 0 3 1 1 2 4 4 3'],
  ['MRN0 3 1 1 2 4 4 3', 'mrn 0 3 1 1 2 4 4 3'],
  ['mrn73314 seen', 'mrn 73314'],
  ['record 078/05/1120 on file', 'ssn 078/05/1120'],
  ['Her license plate is 471 KDV, blue', 'vehicle 471 KDV'],
  ['plate XB 42 08 was seen', 'vehicle XB 42 08'],
])('numbers that are glued to their word, set apart or grouped: %s', (text, expected) =>
  expect(told(text)).toContain(expected),
);

it.each([
  'Plate 3 of the set moved her',
  '3 2 1 1 0 2 3 1 1 on the scale',
  '120/80/65 lying, sitting, standing',
  'PHQ9 18, GAD7 11',
])('are none: %s', (text) => expect(told(text)).toEqual([]));
