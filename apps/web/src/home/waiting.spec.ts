import type { InboxItem, RoomListItem } from '@consilium/contracts';
import { IconBell } from '@tabler/icons-react';
import type { LiveRow, RoomOf } from './slots/onHome';
import { notSaid, oneRowEach, sayWaiting, soonestFirst, unreadRooms } from './waiting';

const caseOf = (id: string): RoomOf => ({ kind: 'case', id });
const row = (id: string, minute: number, more: Partial<LiveRow> = {}): LiveRow => ({
  id,
  icon: IconBell,
  what: id,
  why: '',
  action: { to: '/', word: '', name: '' },
  since: `2026-01-01T10:${minute}:00.000Z`,
  ...more,
});

describe('what runs', () => {
  it('has the newest first', () =>
    expect(oneRowEach([row('old', 10), row('new', 30), row('between', 20)]).map(({ id }) => id)).toEqual([
      'new',
      'between',
      'old',
    ]));

  it('has one row for a room: what goes on in it is said there', () => {
    const [only, ...others] = oneRowEach([
      row('meeting', 10, { within: { room: caseOf('A'), words: '1 of 2' } }),
      row('consultation', 20, { room: caseOf('A') }),
    ]);
    expect([only?.id, only?.partOf, others]).toEqual(['consultation', ['1 of 2'], []]);
  });

  it('keeps what goes on in a room that has no row of its own', () => {
    const rows = [
      row('meeting', 10, { within: { room: caseOf('A'), words: '1 of 2' } }),
      row('other', 20, { room: caseOf('B') }),
    ];
    expect(oneRowEach(rows).map(({ id, partOf }) => [id, partOf])).toEqual([
      ['other', []],
      ['meeting', []],
    ]);
  });

  it('leaves out the notices that one of its rows says already, be it a row of its own or not', () => {
    const item = (id: string) => ({ id }) as InboxItem;
    const live = [
      row('meeting', 10, { within: { room: caseOf('A'), words: '' }, covers: ({ id }) => id === 'invited' }),
      row('consultation', 20, { room: caseOf('A') }),
    ];
    expect(notSaid([item('invited'), item('mentioned')], live)).toEqual([item('mentioned')]);
  });
});

it('names rooms with something new, the latest first, and none that is shown as it runs', () => {
  const room = (id: string, unread: number, lastEventAt: string | null = null) =>
    ({ id, subject: caseOf(id), unread, lastEventAt }) as RoomListItem;
  const rooms = [room('old', 1, '2026-01-01T00:00:00Z'), room('new', 2, '2026-01-02T00:00:00Z'), room('live', 3)];
  expect(
    unreadRooms([...rooms, room('quiet', 0)], [row('consultation', 1, { room: caseOf('live') })]).map(({ id }) => id),
  ).toEqual(['new', 'old']);
});

it('has what is planned, the soonest first', () => {
  const coming = (id: string, day: number) => ({ id, at: `2030-05-0${day}T10:00:00Z`, what: '', why: '', to: '' });
  expect(soonestFirst([coming('friday', 3), coming('thursday', 2)]).map(({ id }) => id)).toEqual([
    'thursday',
    'friday',
  ]);
});

describe('sayWaiting', () => {
  it.each([
    [0, 'Nothing waits for you'],
    [1, 'One thing waits for you'],
    [5, 'Five things wait for you'],
    [13, '13 things wait for you'],
  ])('%i', (count, words) => expect(sayWaiting(count)).toBe(words));

  it('says what runs rather than that nothing waits', () =>
    expect([sayWaiting(0, 1), sayWaiting(2, 1)]).toEqual(['Live now', 'Two things wait for you']));
});
