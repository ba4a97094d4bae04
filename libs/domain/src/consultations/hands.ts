import type { ConsultationState, ProblemCode } from '@consilium/contracts';

/** A hand that somebody raises or lowers: their own, or another's. */
export interface Hand {
  memberId: string;
  raised: boolean;
}

/** Everybody raises and lowers their own; whoever facilitates lowers the others'. */
export const refusalOfHand = (
  actorId: string,
  { memberId, raised }: Hand,
  { facilitatorId }: Pick<ConsultationState, 'facilitatorId'>,
): ProblemCode | null =>
  memberId === actorId || (!raised && facilitatorId === actorId) ? null : 'consultation.not_facilitator';

/** A hand that is as it is asked for stays so, and nothing is said in the room. */
export const handChanges = ({ memberId, raised }: Hand, { hands }: Pick<ConsultationState, 'hands'>): boolean =>
  hands.includes(memberId) !== raised;
