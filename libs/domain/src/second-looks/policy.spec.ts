import type { SecondLookState, RoomRight } from '@consilium/contracts';
import { SECOND_LOOK_STATES } from '@consilium/contracts';
import { refusalToLook, secondLookAbilities, secondLookStateAt } from './policy';

const now = new Date('2026-01-05T09:00:00Z');
const later = new Date(now.getTime() + 1);
const review = (state: SecondLookState, expiresAt = later) => ({
  authorId: 'author',
  reviewerId: 'reviewer',
  state,
  expiresAt,
});

describe('who may take a second look', () => {
  it.each<[RoomRight, boolean, boolean]>([
    ['manage', true, true],
    ['write', true, true],
    ['read', true, false],
    ['write', false, false],
  ])('who may %s in a room that takes messages (%s): %s', (right, writable, may) => {
    expect(refusalToLook('reviewer', 'author', { right, writable }) === null).toBe(may);
  });

  it('never the author, and nobody from outside of the room', () => {
    expect(refusalToLook('author', 'author', { right: 'manage', writable: true })).toBe(
      'privacy.reviewer_not_eligible',
    );
    expect(refusalToLook('reviewer', 'author', null)).toBe('privacy.reviewer_not_eligible');
  });
});

describe('what may be done with a request', () => {
  const abilities: Record<SecondLookState, [reviewer: string[], author: string[]]> = {
    asked: [['review.answer'], ['review.withdraw']],
    agreed: [[], ['review.withdraw']],
    refused: [[], []],
    withdrawn: [[], []],
    expired: [[], []],
    used: [[], []],
  };

  it.each(SECOND_LOOK_STATES)('while it is %s', (state) => {
    expect([
      secondLookAbilities('reviewer', review(state), now),
      secondLookAbilities('author', review(state), now),
    ]).toEqual(abilities[state]);
    expect(secondLookAbilities('somebody else', review(state), now)).toEqual([]);
  });

  it.each(SECOND_LOOK_STATES)('nothing once the time of one that is %s is over', (state) => {
    for (const who of ['author', 'reviewer']) expect(secondLookAbilities(who, review(state, now), now)).toEqual([]);
  });

  it('counts as expired from that moment on, where it still waited for something', () => {
    expect(SECOND_LOOK_STATES.map((state) => secondLookStateAt(review(state, now), now))).toEqual([
      'expired',
      'expired',
      'refused',
      'withdrawn',
      'expired',
      'used',
    ]);
    expect(secondLookStateAt(review('asked'), now)).toBe('asked');
  });
});
