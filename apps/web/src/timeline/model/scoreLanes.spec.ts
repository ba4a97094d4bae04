import { dosing, notDone, onDay, score } from '../course.fixture';
import { scoreLanes } from './scoreLanes';

const sessions = [dosing(1, 0), dosing(2, 14)];
const [phq9] = scoreLanes(
  [onDay('phq9', -7, score(20)), onDay('phq9', 14, notDone), onDay('phq9', 21, score(9))],
  [],
  sessions,
);

it('keeps an absent score as a point with its reason and without a number', () => {
  expect(phq9!.points.map(({ day, total, words }) => [day, total, words])).toEqual([
    [-7, 20, 'Day −7: 20, severe'],
    [14, null, 'Day 14: not done'],
    [21, 9, 'Day 21: 9, mild'],
  ]);
});

it('says what changed since the baseline, over how many sessions and days, and by which thresholds', () => {
  expect(phq9!.notes).toEqual(['20 to 9', '55% lower']);
  expect(phq9!.change).toContain('PHQ-9 from 20 to 9 (down 55%), 2 sessions and 28 days since baseline. Response.');
  expect(phq9!.change).toContain('Kroenke 2001');
  expect(phq9!.lines.map(({ code, at }) => [code, at])).toEqual([
    ['remission', 4.5],
    ['response', 10],
  ]);
});

it('takes a score of the form where the course has none of that day', () => {
  const [lane] = scoreLanes(
    [onDay('phq9', 3, score(12))],
    [
      { scale: 'phq9', relDay: 3, total: 11 },
      { scale: 'phq9', relDay: -7, total: 18 },
    ],
    sessions,
  );
  expect(lane!.points.map(({ day, total }) => [day, total])).toEqual([
    [-7, 18],
    [3, 12],
  ]);
});

it('shows no band of a scale that has none validated', () => {
  const [lane] = scoreLanes([onDay('pcl5', -7, score(58)), onDay('pcl5', 10, score(49))], [], sessions);
  expect(lane!.bands).toEqual([]);
  expect(lane!.notes).toContain('No severity bands');
  expect(lane!.points[0]!.words).toBe('Day −7: 58');
});

it('leaves the scales of a session to the session', () => {
  expect(scoreLanes([{ ...onDay('cadss23', 0, score(22)), sessionId: 'dosing 1' }], [], sessions)).toEqual([]);
});
