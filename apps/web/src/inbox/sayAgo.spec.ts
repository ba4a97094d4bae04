import { sayAgo } from './sayAgo';

it.each([
  [20, 'now'],
  [4 * 60 + 20, '4 min ago'],
  [3 * 3600 + 5, '3 h ago'],
  [30 * 3600, 'yesterday'],
  [50 * 3600, '2 days ago'],
])('%i seconds are said as "%s"', (seconds, words) => {
  const now = Date.parse('2030-01-05T10:00:00.000Z');
  expect(sayAgo(new Date(now - seconds * 1000).toISOString(), now)).toBe(words);
});
