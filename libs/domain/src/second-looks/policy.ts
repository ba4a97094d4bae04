import type { ProblemCode, SecondLookAbility, SecondLookState } from '@consilium/contracts';
import { refusalToPost, type RoomPlace } from '../rooms';

/** What the rules of a second look need to know of the request. */
export interface SecondLook {
  authorId: string;
  reviewerId: string;
  state: SecondLookState;
  expiresAt: Date;
}

/** What a request is now: nobody has to write down that its time is over. */
export const secondLookStateAt = (
  { state, expiresAt }: Pick<SecondLook, 'state' | 'expiresAt'>,
  now: Date,
): SecondLookState =>
  (state === 'asked' || state === 'agreed') && expiresAt.getTime() <= now.getTime() ? 'expired' : state;

/** A second look is another member's, who may write in the same room. `place` is their place in it, null for none. */
export const refusalToLook = (reviewerId: string, authorId: string, place: RoomPlace | null): ProblemCode | null =>
  reviewerId !== authorId && place !== null && refusalToPost(place) === null ? null : 'privacy.reviewer_not_eligible';

/** What this member may do with the request now. */
export function secondLookAbilities(memberId: string, review: SecondLook, now: Date): SecondLookAbility[] {
  const state = secondLookStateAt(review, now);
  if (memberId === review.reviewerId && state === 'asked') return ['review.answer'];
  return memberId === review.authorId && (state === 'asked' || state === 'agreed') ? ['review.withdraw'] : [];
}
