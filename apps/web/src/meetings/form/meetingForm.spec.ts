import type { MeetingView } from '@consilium/contracts';
import { changeOf, emptyForm, formOf, missingIn, planOf, startOf, type MeetingForm } from './meetingForm';

const now = Date.parse('2030-05-01T00:00:00Z');
const form: MeetingForm = {
  ...emptyForm(),
  title: ' Weekly board ',
  when: '2030-05-06T09:00',
  repeats: true,
  weeks: '2',
  timeZone: 'America/New_York',
  people: [{ memberId: 'petra', displayName: 'Petra' }],
};
const meeting = {
  title: 'Weekly board',
  startsAt: '2030-05-06T13:00:00.000Z',
  series: { id: 'series', everyWeeks: 2, timeZone: 'America/New_York', slot: '2030-05-06T09:00:00', nextAt: '' },
} as MeetingView;

describe('the form of a meeting', () => {
  it('names a time by the clocks of its series', () => {
    expect(planOf(form)).toEqual({
      title: 'Weekly board',
      startsAt: '2030-05-06T13:00:00.000Z',
      memberIds: ['petra'],
      everyWeeks: 2,
      timeZone: 'America/New_York',
    });
  });

  it('names a time of this device where nothing repeats', () => {
    const once = { ...form, repeats: false };
    expect(startOf(once)).toBe(new Date('2030-05-06T09:00').getTime());
    expect(planOf(once)).not.toHaveProperty('everyWeeks');
  });

  it.each([
    [{ title: '  ' }, 'Give it a title first'],
    [{ title: 'x'.repeat(121) }, 'The title is too long'],
    [{ when: '' }, 'Choose a time first'],
    [{ when: '2030-04-30T09:00' }, 'This time is over'],
    [{ weeks: '0' }, 'Repeat it every 1 to 52 weeks'],
    [{ weeks: '' }, 'Repeat it every 1 to 52 weeks'],
    [{ weeks: '', repeats: false }, undefined],
    [{}, undefined],
  ])('with %j waits for: %s', (more, words) => {
    expect(missingIn({ ...form, ...more }, now)).toBe(words);
  });

  it('shows a meeting as it is, and then changes nothing', () => {
    expect(formOf(meeting)).toMatchObject({
      title: 'Weekly board',
      when: '2030-05-06T09:00',
      repeats: true,
      weeks: '2',
      timeZone: 'America/New_York',
    });
    expect(changeOf(formOf(meeting), meeting)).toEqual({ action: 'change' });
  });

  it('moves nothing by a new title, also in the hour that the clocks show twice', () => {
    const second = {
      ...meeting,
      startsAt: '2027-10-31T01:30:00.000Z',
      series: { ...meeting.series!, timeZone: 'Europe/Berlin' },
    };
    expect(changeOf({ ...formOf(second), title: 'Board' }, second)).toEqual({ action: 'change', title: 'Board' });
  });

  it('takes those after it along only where that was chosen', () => {
    const moved = { ...formOf(meeting), when: '2030-05-07T09:00' };
    expect(changeOf(moved, meeting)).toEqual({ action: 'change', startsAt: '2030-05-07T13:00:00.000Z' });
    expect(changeOf({ ...moved, later: true }, meeting)).toEqual({
      action: 'change',
      startsAt: '2030-05-07T13:00:00.000Z',
      later: true,
    });
  });

  it('changes only what differs', () => {
    expect(changeOf({ ...formOf(meeting), weeks: '3' }, meeting)).toEqual({ action: 'change', everyWeeks: 3 });
    expect(changeOf({ ...formOf(meeting), timeZone: 'UTC' }, meeting)).toEqual({
      action: 'change',
      timeZone: 'UTC',
      startsAt: '2030-05-06T09:00:00.000Z',
    });
    expect(
      changeOf(
        { ...formOf(meeting), repeats: false },
        { ...meeting, startsAt: new Date('2030-05-06T09:00').toISOString() },
      ),
    ).toEqual({ action: 'change', everyWeeks: null });
    expect(
      changeOf(
        { ...formOf({ ...meeting, series: null }), repeats: true, weeks: '1', timeZone: 'UTC' },
        { ...meeting, series: null },
      ),
    ).toMatchObject({ everyWeeks: 1, timeZone: 'UTC' });
  });
});
