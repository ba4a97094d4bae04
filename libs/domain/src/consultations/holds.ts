import {
  HOLD_ABILITIES,
  type Discipline,
  type HoldAbility,
  type HoldOutcome,
  type HoldState,
  type OpenHold,
  type ProblemCode,
  type RoomEvent,
  type StandingHold,
} from '@consilium/contracts';
import type { ConsultationActor } from './policy';

/** What decides who may do something to a hold. `by`: who asked. */
export interface HoldAsked {
  by: string;
  state: HoldState;
}

type HoldActor = Pick<ConsultationActor, 'memberId' | 'role' | 'standing' | 'discipline' | 'prescriber'>;
type Sentence = (actor: HoldActor, hold: HoldAsked) => ProblemCode | null;

/** Disciplines that approve `hold_today` (case-presentation §8). Primary care counts as a prescriber where its licence says so. */
const APPROVERS: readonly (Discipline | null)[] = ['psychiatrist', 'prescriber_other', 'anesthesiologist'];

/** Why this member approves no safety hold of the case: it takes a discipline that does, treating the case, with a current licence. */
export function refusalToApproveHolds({
  role,
  discipline,
  prescriber,
  standing,
}: Omit<HoldActor, 'memberId'>): ProblemCode | null {
  const treats = role === 'owner' || role === 'treating';
  if (!treats || !(APPROVERS.includes(discipline) || (discipline === 'primary_care' && prescriber)))
    return 'hold.not_approver';
  return standing === 'full' ? null : 'member.licence_not_current';
}

const isOpen: Sentence = (_, { state }) =>
  state === 'open' ? null : state === 'withdrawn' ? 'hold.withdrawn' : 'hold.answered';

/** The whole policy. Nobody answers a hold of their own; whoever approves holds may lift one, whoever asked and answered. */
const HOLD_RULES: Record<HoldAbility, readonly Sentence[]> = {
  'hold.answer': [refusalToApproveHolds, ({ memberId }, { by }) => (by === memberId ? 'hold.own' : null), isOpen],
  'hold.lift': [refusalToApproveHolds, (_, { state }) => (state === 'on_hold' ? null : 'hold.not_standing')],
  'hold.withdraw': [({ memberId }, { by }) => (by === memberId ? null : 'hold.not_asker'), isOpen],
};

/** Why this member may not do this to this hold now; null when the way is open. Rights come before states. */
export function holdRefusal(
  ability: HoldAbility,
  actor: HoldActor,
  hold: HoldAsked,
  room: { writable: boolean },
): ProblemCode | null {
  const refusals = HOLD_RULES[ability].map((sentence) => sentence(actor, hold));
  return refusals.find((refusal) => refusal !== null) ?? (room.writable ? null : 'room.closed');
}

/** What this member may do to this hold now, in the order of the contract. */
export const holdAbilities = (actor: HoldActor, hold: HoldAsked, room: { writable: boolean }): HoldAbility[] =>
  HOLD_ABILITIES.filter((ability) => holdRefusal(ability, actor, hold, room) === null);

/** Of these people, who may answer this hold: whom it is brought to. */
export const mayAnswerHold = (people: readonly HoldActor[], hold: HoldAsked): string[] =>
  people
    .filter((person) => holdRefusal('hold.answer', person, hold, { writable: true }) === null)
    .map(({ memberId }) => memberId);

/** Where a hold stands, by what happened to it. */
export function holdState({
  outcome,
  lifted,
  withdrawn,
}: {
  outcome: HoldOutcome | null;
  lifted: boolean;
  withdrawn: boolean;
}): HoldState {
  if (withdrawn) return 'withdrawn';
  if (outcome === null) return 'open';
  if (outcome === 'go_on') return 'gone_on';
  return lifted ? 'lifted' : 'on_hold';
}

/** The unanswered holds after one more event. */
export function foldHolds(holds: readonly OpenHold[], event: RoomEvent): readonly OpenHold[] {
  if (event.type === 'hold.answered' || event.type === 'hold.withdrawn')
    return holds.filter((hold) => hold.id !== event.data.holdId);
  if (event.type !== 'hold.asked' || holds.some((hold) => hold.id === event.data.holdId)) return holds;
  return [
    ...holds,
    {
      id: event.data.holdId,
      by: event.actor?.memberId ?? '',
      discipline: event.actor?.discipline ?? null,
      at: event.at,
      seq: event.seq,
    },
  ];
}

/** What keeps the case on hold after one more event. */
export function foldStandingHolds(holds: readonly StandingHold[], event: RoomEvent): readonly StandingHold[] {
  if (event.type === 'hold.lifted') return holds.filter(({ holdId }) => holdId !== event.data.holdId);
  if (
    event.type !== 'hold.answered' ||
    event.data.outcome !== 'hold' ||
    holds.some(({ holdId }) => holdId === event.data.holdId)
  )
    return holds;
  return [
    ...holds,
    {
      holdId: event.data.holdId,
      since: event.at,
      discipline: event.actor?.discipline ?? null,
      by: event.actor?.memberId ?? '',
      seq: event.seq,
    },
  ];
}
