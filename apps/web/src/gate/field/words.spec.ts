import { inPlace } from './words';

describe('a replacement in its place', () => {
  it.each([
    ['Day ', 'on ', 'day '],
    ['Day ', '', 'Day '],
    ['the client', 'It went well. ', 'The client'],
    ['the client', 'said that ', 'the client'],
    ['the client', 'First line\n', 'The client'],
    ['[DATE]', 'on ', '[DATE]'],
    ['', 'on ', ''],
  ])('%j behind %j is %j', (words, before, expected) => expect(inPlace(words, before)).toBe(expected));
});
