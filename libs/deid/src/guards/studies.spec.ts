import { scan } from '../scan';

const told = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

it.each([
  'Lundqvist et al. found the same',
  'the Brandt-Okoro sign was absent',
  'A Pelham score of 9 is mild',
  'Modified Pelham questionnaire, 8 items',
  'anti-Hu and anti-Ri negative',
  'Kessler 10 was 24',
  'The Tremaine trial had two arms',
  'a Khorana score of 2',
  'Per the Corwin criteria',
])('what bears the surname of its author is no person: %s', (text) => expect(told(text)).toEqual([]));

it.each([
  ['Ms. Corwin tests well', 'Corwin'],
  ['Spoke with Anna Corwin', 'Anna Corwin'],
  ['Patient Brandt scored 9', 'Brandt'],
])('a person is one: %s', (text, name) => expect(told(text)).toEqual([name]));
