import { courseWith, dosing, inSession, notDone, quantity, score } from '../course.fixture';
import { eventLane, sessionLane } from './sessionLane';

const [first, second] = [dosing(1, 0), dosing(2, 14, { state: 'open', product: undefined })];
const course = courseWith(
  [first, second],
  [
    inSession(first, 'dose', undefined, quantity('45', 'mg')),
    inSession(first, 'ae.nausea', 15, score(1)),
    inSession(second, 'dose', undefined, notDone),
  ],
);

it('says of each session what was given, or why nothing was, and whether its record is finished', () => {
  expect(sessionLane(course)!.points.map(({ words, dose }) => [words, dose])).toEqual([
    ['Day 0: Dosing 1, Ketamine IM, 45\u00a0mg', '45\u00a0mg'],
    ['Day 14: Dosing 2, dose not done, record not finished', undefined],
  ]);
});

it('names adverse events with their grade and minute', () =>
  expect(eventLane(course)!.points.map(({ day, words }) => [day, words])).toEqual([
    [0, 'Day 0: Nausea or vomiting, grade 1 at 15 min'],
  ]));

it('is no lane where nothing is recorded', () => {
  const nothing = courseWith([], []);
  expect([sessionLane(nothing), eventLane(nothing)]).toEqual([undefined, undefined]);
});
