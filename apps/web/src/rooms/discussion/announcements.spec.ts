import type { RoomEvent, RoomView } from '@consilium/contracts';
import { applyAll, fromSnapshot, type RoomState } from '@consilium/domain';
import { Announcements, TOGETHER_MS } from './announcements';

const ROOM = '01a20000-0000-7000-8000-000000000001';
const view: RoomView = {
  id: ROOM,
  epoch: ROOM,
  firstSeq: 1,
  lastSeq: 0,
  subject: { kind: 'case', id: ROOM, code: 'KAP-7Q4M', status: 'open', consentRevoked: false },
  members: [],
  former: [],
  consultation: null,
  holds: [],
  onHold: [],
  readSeq: 0,
  unread: 0,
  abilities: [],
};
const event = (seq: number, by: string, type: RoomEvent['type'], data: object): RoomEvent =>
  ({
    roomId: ROOM,
    seq,
    id: `${seq}`,
    type,
    at: '2026-01-05T09:00:00.000Z',
    actor: { memberId: by, discipline: 'nurse' },
    data,
  }) as RoomEvent;

function createRoom() {
  const said: string[][] = [];
  let state: RoomState = applyAll(fromSnapshot({ ...view, lastSeq: 4 }), []);
  const announcements = new Announcements(
    'me',
    state,
    ({ actor, text }) => `${actor?.memberId}: ${text}`,
    (what) => said.push(what.map(({ words }) => words)),
  );
  const happens = (by: string, type: RoomEvent['type'], data: object): number => {
    state = applyAll(state, [event(state.to + 1, by, type, data)]);
    announcements.hear(state);
    return state.to;
  };
  return {
    said,
    announcements,
    write: (text: string, by = 'wren') => happens(by, 'message.posted', { text, kind: 'message', clientId: text }),
    retract: (seq: number) => happens('wren', 'event.hidden', { seq, reason: 'retracted' }),
    restore: () => announcements.hear(fromSnapshot({ ...view, epoch: 'another', lastSeq: 9 })),
  };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const times = (count: number, work: (index: number) => void): void =>
  Array.from({ length: count }, (_, index) => index).forEach(work);

it('says one message by its words, and only once', () => {
  const { said, write } = createRoom();
  write('Pressure first.');
  expect(said).toEqual([]);
  jest.advanceTimersByTime(TOGETHER_MS);
  expect(said).toEqual([['wren: Pressure first.']]);
  jest.runAllTimers();
  expect(said).toHaveLength(1);
});

it('says two by their words', () => {
  const { said, write } = createRoom();
  times(2, (index) => write(`${index}`));
  jest.runAllTimers();
  expect(said).toEqual([['wren: 0', 'wren: 1']]);
});

it.each([3, 12])('sums up %i that arrive one by one within the time', (count) => {
  const { said, write } = createRoom();
  times(count, (index) => {
    write(`${index}`);
    jest.advanceTimersByTime((TOGETHER_MS - 1) / count);
  });
  expect(said).toEqual([]);
  jest.runAllTimers();
  expect(said).toEqual([[`${count} new messages`]]);
});

it('says what comes after the time anew, and never waits for a lull', () => {
  const { said, write } = createRoom();
  times(3, (index) => {
    write(`${index}`);
    jest.advanceTimersByTime(TOGETHER_MS);
  });
  expect(said).toEqual([0, 1, 2].map((index) => [`wren: ${index}`]));
});

it('is silent about own messages and about what was retracted meanwhile, and counts neither', () => {
  const { said, write, retract } = createRoom();
  write('Mine.', 'me');
  retract(write('Wrong.'));
  jest.runAllTimers();
  expect(said).toEqual([]);
  write('Mine too.', 'me');
  retract(write('Wrong again.'));
  times(3, (index) => write(`${index}`));
  jest.runAllTimers();
  expect(said).toEqual([['3 new messages']]);
});

it('takes nothing of a restored log for news', () => {
  const { said, write, restore } = createRoom();
  write('Before.');
  restore();
  jest.runAllTimers();
  expect(said).toEqual([]);
});

it('says nothing once the room is left', () => {
  const { said, write, announcements } = createRoom();
  write('Late.');
  announcements.stop();
  jest.runAllTimers();
  expect(said).toEqual([]);
});
