import type { ProblemCode, ReviewAbility, ReviewState } from '@consilium/contracts';
import { refusalToPost, type RoomPlace } from '../rooms';

/** What the rules of a second look need to know of the request. */
export interface ReviewFacts {
  authorId: string;
  reviewerId: string;
  state: ReviewState;
  expiresAt: Date;
}

/** What a request is now: nobody has to write down that its time is over. */
export const reviewStateAt = ({ state, expiresAt }: Pick<ReviewFacts, 'state' | 'expiresAt'>, now: Date): ReviewState =>
  (state === 'asked' || state === 'agreed') && expiresAt.getTime() <= now.getTime() ? 'expired' : state;

/** A second look is another member's, who may write in the same room. `place` is their place in it, null for none. */
export const refusalToReview = (reviewerId: string, authorId: string, place: RoomPlace | null): ProblemCode | null =>
  reviewerId !== authorId && place !== null && refusalToPost(place) === null ? null : 'privacy.reviewer_not_eligible';

/** What this member may do with the request now. */
export function reviewAbilities(memberId: string, review: ReviewFacts, now: Date): ReviewAbility[] {
  const state = reviewStateAt(review, now);
  if (memberId === review.reviewerId && state === 'asked') return ['review.answer'];
  return memberId === review.authorId && (state === 'asked' || state === 'agreed') ? ['review.withdraw'] : [];
}
