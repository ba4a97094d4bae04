import { isolated } from './isolated';

it('leaves a text alone that turns nothing', () => {
  expect(isolated('Above 160/100, “so” – Łukasz')).toBe('Above 160/100, “so” – Łukasz');
});

it.each([
  ['an override that is left open', 'a\u202Eb', '\u2068a\u202Eb\u2069'],
  ['a script that is read from the right', 'נועה', '\u2068נועה\u2069'],
  ['an end that would end the isolation', 'a\u2069\u202Eb', '\u2068a\u202Eb\u2069'],
  ['a beginning that would take the end', 'a\u2067b', '\u2068a\u2067b\u2069\u2069'],
  ['a whole pair', 'a\u2067b\u2069c', '\u2068a\u2067b\u2069c\u2069'],
])('keeps %s to itself', (_, text, shown) => expect(isolated(text)).toBe(shown));
