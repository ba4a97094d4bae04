import type { RoomMessage } from '@consilium/domain';
import { sayAnswered } from './bannerWords';

const target: RoomMessage = {
  seq: 4,
  id: 'event-4',
  actor: { memberId: 'm', discipline: 'nurse' },
  at: '2026-01-05T09:00:00.000Z',
  kind: 'message',
  text: 'Three, all in the morning',
  clientId: 'c',
  before: [],
};
const say = (message: RoomMessage | undefined, meantId = 'event-4'): string =>
  sayAnswered(message, meantId, () => 'Petra Sundergale');
const gone = (reason: 'retracted' | 'reported' | 'purged'): RoomMessage => ({
  ...target,
  text: '',
  hidden: { reason, at: null, by: null },
});

it('names whom an answer is for', () => {
  expect(say(target)).toBe('Answering Petra Sundergale');
  expect(say(undefined)).toBe('Answering an earlier message');
});

it('says that what is being answered was retracted or taken out, and that the answer still goes', () => {
  expect(say(gone('retracted'))).toBe(
    'Petra Sundergale’s message was retracted since. Your answer still goes under it',
  );
  for (const reason of ['reported', 'purged'] as const)
    expect(say(gone(reason))).toBe('Petra Sundergale’s message was taken out since. Your answer still goes under it');
});

it('does not take another message at the same place for what was answered', () => {
  expect(say(target, 'event-9')).toContain('the room was restored from a backup');
});
