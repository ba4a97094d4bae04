import { INCIDENT_STATUSES } from '@consilium/contracts';
import { deadlineOf, isOverdue, secondsVisible } from './clocks';
import { isReportOneTooMany } from './report-limit';

const LIMITS = { perHour: 5, sharePercent: 20 };

describe('reports of one member in one room', () => {
  it.each([
    ['the first', { lately: 0, ofRecent: 0, recent: 1 }, false],
    ['the third in a young room', { lately: 2, ofRecent: 2, recent: 4 }, false],
    ['the fourth in a young room', { lately: 3, ofRecent: 3, recent: 12 }, true],
    ['the fifth in a room that is full', { lately: 4, ofRecent: 4, recent: 100 }, false],
    ['the sixth within the hour', { lately: 5, ofRecent: 5, recent: 100 }, true],
    ['the twentieth of the last hundred', { lately: 0, ofRecent: 19, recent: 100 }, false],
    ['the twenty-first of the last hundred', { lately: 0, ofRecent: 20, recent: 100 }, true],
    ['one when those before were released', { lately: 4, ofRecent: 0, recent: 20 }, false],
  ])('%s', (_, reported, tooMany) => {
    expect(isReportOneTooMany(reported, LIMITS)).toBe(tooMany);
  });
});

describe('the clocks of an incident', () => {
  const discovered = new Date('2030-01-01T10:00:00.000Z');
  const deadlineAt = deadlineOf(discovered);

  it('end sixty days after the discovery (PRI-09)', () => {
    expect(deadlineAt.toISOString()).toBe('2030-03-02T10:00:00.000Z');
  });

  it.each(INCIDENT_STATUSES)(
    '%s is overdue after the deadline exactly where somebody may still have to be notified',
    (status) => {
      expect(isOverdue({ status, deadlineAt }, deadlineAt)).toBe(false);
      expect(isOverdue({ status, deadlineAt }, new Date(deadlineAt.getTime() + 1))).toBe(
        !['not_breach', 'notified', 'closed'].includes(status),
      );
    },
  );

  it('count how long a text was visible, and never less than nothing', () => {
    expect(secondsVisible({ postedAt: discovered, containedAt: new Date(discovered.getTime() + 1500) })).toBe(1.5);
    expect(secondsVisible({ postedAt: deadlineAt, containedAt: discovered })).toBe(0);
  });
});
