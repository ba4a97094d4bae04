import { paperSize } from './paperSize';

it.each([
  ['en-US', 'letter'],
  ['en', 'letter'],
  ['en-US@posix', 'letter'],
  ['es-Latn-MX', 'letter'],
  ['es-MX', 'letter'],
  ['en-GB', 'a4'],
  ['de', 'a4'],
  ['he-IL', 'a4'],
] as const)('%s prints on %s', (language, paper) => {
  expect(paperSize(language)).toBe(paper);
});
