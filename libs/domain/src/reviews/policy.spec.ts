import type { ReviewState, RoomRight } from '@consilium/contracts';
import { REVIEW_STATES } from '@consilium/contracts';
import { refusalToReview, reviewAbilities, reviewStateAt } from './policy';

const now = new Date('2026-01-05T09:00:00Z');
const later = new Date(now.getTime() + 1);
const review = (state: ReviewState, expiresAt = later) => ({ authorId: 'author', reviewerId: 'reviewer', state, expiresAt });

describe('who may take a second look', () => {
  it.each<[RoomRight, boolean, boolean]>([['manage', true, true], ['write', true, true], ['read', true, false], ['write', false, false]])(
    'who may %s in a room that takes messages (%s): %s', (right, writable, may) => {
      expect(refusalToReview('reviewer', 'author', { right, writable }) === null).toBe(may);
    },
  );

  it('never the author, and nobody from outside of the room', () => {
    expect(refusalToReview('author', 'author', { right: 'manage', writable: true })).toBe('privacy.reviewer_not_eligible');
    expect(refusalToReview('reviewer', 'author', null)).toBe('privacy.reviewer_not_eligible');
  });
});

describe('what may be done with a request', () => {
  const abilities: Record<ReviewState, [reviewer: string[], author: string[]]> = {
    asked: [['review.answer'], ['review.withdraw']], agreed: [[], ['review.withdraw']], refused: [[], []], withdrawn: [[], []], expired: [[], []], used: [[], []],
  };

  it.each(REVIEW_STATES)('while it is %s', (state) => {
    expect([reviewAbilities('reviewer', review(state), now), reviewAbilities('author', review(state), now)]).toEqual(abilities[state]);
    expect(reviewAbilities('somebody else', review(state), now)).toEqual([]);
  });

  it.each(REVIEW_STATES)('nothing once the time of one that is %s is over', (state) => {
    for (const who of ['author', 'reviewer']) expect(reviewAbilities(who, review(state, now), now)).toEqual([]);
  });

  it('counts as expired from that moment on, where it still waited for something', () => {
    expect(REVIEW_STATES.map((state) => reviewStateAt(review(state, now), now))).toEqual(['expired', 'expired', 'refused', 'withdrawn', 'expired', 'used']);
    expect(reviewStateAt(review('asked'), now)).toBe('asked');
  });
});
