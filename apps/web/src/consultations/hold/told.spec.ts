import { asSentence, sayTold } from './told';

const person = (displayName: string, openedAt: string | null = null) => ({
  memberId: displayName,
  displayName,
  discipline: 'psychiatrist' as const,
  openedAt,
});

it('says who was told, and who has opened it', () => {
  expect(sayTold([person('Noor Hallivane'), person('Petra Sundergale')])).toBe(
    'Told: Noor Hallivane and Petra Sundergale. Nobody has opened it yet.',
  );
  expect(sayTold([person('Noor Hallivane', '2030-01-01T10:00:00.000Z'), person('Petra Sundergale')])).toBe(
    'Told: Noor Hallivane and Petra Sundergale. Opened by Noor Hallivane.',
  );
});

it.each([
  ['No rescue plan was named', 'No rescue plan was named.'],
  ['Above 160/100', 'Above 160/100.'],
  ['Was it repeated?', 'Was it repeated?'],
  ['Stop. ', 'Stop. '],
  ['', ''],
  ['taken \u202E twice', '\u2068taken \u202E twice\u2069.'],
])('closes %j as a sentence', (text, sentence) => expect(asSentence(text)).toBe(sentence));
