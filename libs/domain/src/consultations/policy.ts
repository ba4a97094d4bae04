import {
  CONSULTATION_ABILITIES,
  type CaseRole,
  type ConsultationAbility,
  type ConsultationState,
  type Discipline,
  type ProblemCode,
  type Standing,
} from '@consilium/contracts';
import { holdsRecommendations } from './phases';
import { isPaused } from './timers';

/** Who asks, by their place in the room. */
export interface ConsultationActor {
  memberId: string;
  role: CaseRole;
  standing: Standing;
  discipline: Discipline | null;
  /** Whether a current licence allows prescribing. */
  prescriber: boolean;
}

/** What the room knows when it is asked. */
export interface ConsultationRoom {
  writable: boolean;
  facts: ConsultationState | null;
}

type Sentence = (actor: ConsultationActor, room: ConsultationRoom) => ProblemCode | null;

const isOpen = (facts: ConsultationState | null): facts is ConsultationState =>
  facts?.status === 'scheduled' || facts?.status === 'running';
const leads = (actor: ConsultationActor, facts: ConsultationState | null): boolean =>
  facts?.facilitatorId === actor.memberId || actor.role === 'owner';

/** Observers read only; a lapsed licence may comment, not lead. */
const takesPart: Sentence = (actor) => (actor.role === 'observer' ? 'room.read_only' : null);
const mayLead: Sentence = (actor, room) =>
  takesPart(actor, room) ?? (actor.standing === 'full' ? null : 'member.licence_not_current');
const inOpenRoom: Sentence = (_, room) => (room.writable ? null : 'room.closed');
const isLeading: Sentence = (actor, room) =>
  mayLead(actor, room) ?? (leads(actor, room.facts) ? null : 'consultation.not_facilitator');
const scheduled: Sentence = (_, room) =>
  room.facts?.status === 'scheduled' ? null : 'consultation.illegal_transition';
const running: Sentence = (_, room) => (room.facts?.status === 'running' ? null : 'consultation.illegal_transition');
const facilitates: Sentence = (actor, room) =>
  mayLead(actor, room) ?? (room.facts?.facilitatorId === actor.memberId ? null : 'consultation.not_facilitator');
const all =
  (...sentences: Sentence[]): Sentence =>
  (actor, room) =>
    sentences.reduce<ProblemCode | null>((refusal, sentence) => refusal ?? sentence(actor, room), null);

/** The whole policy: one sentence a line. The owner may end and hand over too, so that nothing is stuck with somebody who left. */
export const CONSULTATION_RULES: Record<ConsultationAbility, Sentence> = {
  'consultation.open': all(mayLead, inOpenRoom, (_, { facts }) => (isOpen(facts) ? 'consultation.already_open' : null)),
  'consultation.schedule': all(isLeading, inOpenRoom, scheduled),
  'consultation.start': all(isLeading, inOpenRoom, scheduled),
  'consultation.cancel': all(isLeading, scheduled),
  'consultation.phase': all(facilitates, inOpenRoom, running),
  'consultation.extend': all(facilitates, inOpenRoom, running),
  'consultation.pause': all(facilitates, inOpenRoom, running, (_, { facts }) =>
    facts && isPaused(facts) ? 'consultation.illegal_transition' : null,
  ),
  'consultation.resume': all(facilitates, inOpenRoom, running, (_, { facts }) =>
    facts && isPaused(facts) ? null : 'consultation.illegal_transition',
  ),
  'consultation.facilitator': all(isLeading, (_, { facts }) =>
    isOpen(facts) ? null : 'consultation.illegal_transition',
  ),
  'consultation.summary_back': all(
    takesPart,
    inOpenRoom,
    running,
    (actor, { facts }) => (facts?.presenterId === actor.memberId ? 'consultation.presenter_speaks' : null),
    (_, { facts }) =>
      facts?.phase === 'present' || facts?.phase === 'clarify' ? null : 'consultation.illegal_transition',
  ),
  'consultation.take_away': all(
    takesPart,
    inOpenRoom,
    running,
    (actor, { facts }) => (facts?.presenterId === actor.memberId ? null : 'consultation.presenter_takes'),
    (_, { facts }) => (holdsRecommendations(facts?.phase ?? null) ? 'consultation.illegal_transition' : null),
  ),
  'consultation.end': all(isLeading, running),
  // For how long after the end is asked where the time is known.
  'consultation.reopen': all(isLeading, inOpenRoom, (_, { facts }) =>
    facts?.status === 'ended' ? null : 'consultation.illegal_transition',
  ),
  'consultation.hand': all(running),
  // Rule 7 of case-presentation §7: any role, also who may only read.
  'hold.ask': all(inOpenRoom),
};

/** Why this member may not do this now, as a problem code; null when the way is open. */
export const consultationRefusal = (
  ability: ConsultationAbility,
  actor: ConsultationActor,
  room: ConsultationRoom,
): ProblemCode | null => CONSULTATION_RULES[ability](actor, room);

/** What this member may do now, in the order of the contract. */
export const consultationAbilities = (actor: ConsultationActor, room: ConsultationRoom): ConsultationAbility[] =>
  CONSULTATION_ABILITIES.filter((ability) => consultationRefusal(ability, actor, room) === null);

/** Who can facilitate or present: somebody in the room who does more than read. */
export const mayTakePart = (role: CaseRole | undefined): boolean => role !== undefined && role !== 'observer';

/** Whether a recommendation that is written now waits for its phase. */
export const isHeldNow = (facts: ConsultationState | null): boolean =>
  facts?.status === 'running' && holdsRecommendations(facts.phase);
