import type { Discipline } from './disciplines';
import { holdEventSamples, type HoldEventData, type SummaryHold } from './holds';
import type { RoomSubjectKind } from './rooms';
import type { OfFlaggedCase } from './lists';
import type { PersonRef } from './people';
import type { Timestamp, Uuid, Whole } from './scalars';

/** The phases of a consultation, in their order. */
export const CONSULTATION_PHASES = ['present', 'clarify', 'discuss', 'recommend', 'decide', 'wrap_up'] as const;
export type ConsultationPhase = (typeof CONSULTATION_PHASES)[number];

export type PlannedMinutes = Record<ConsultationPhase, Whole>;
export const DEFAULT_MINUTES: PlannedMinutes = {
  present: 4,
  clarify: 4,
  discuss: 8,
  recommend: 5,
  decide: 6,
  wrap_up: 3,
};
export const PHASE_MINUTES_MAX = 120;
/** What one press adds to a phase that runs out. */
export const EXTENSION_MINUTES = 2;
/** An end can be taken back for so long. */
export const REOPEN_SECONDS = 30;
/** What somebody promises is due within a year. */
export const WITHIN_DAYS_MAX = 365;

export const CONSULTATION_STATUSES = ['scheduled', 'running', 'ended', 'cancelled'] as const;
export type ConsultationStatus = (typeof CONSULTATION_STATUSES)[number];

/** Longest reason for passing something over, asking for a hold or answering one, in UTF-16 code units. */
export const REASON_MAX = 600;

/** One stretch of time in a phase; without an `endedAt` it lasts until the next one begins or the consultation ends. A pause ends it. */
export interface PhaseRun {
  phase: ConsultationPhase;
  beganAt: Timestamp;
  endedAt?: Timestamp;
}

/** A span from the day it was said: calendar days, or the days on which a practice works. */
export interface WithinDays {
  days: Whole;
  business: boolean;
}

/** What the presenter takes from the consultation: the newest event that says it, and by when. */
export interface Takeaway {
  seq: Whole;
  by: Uuid;
  within: WithinDays | null;
}

/** What everybody in the room knows of its latest consultation: the fold of the log's `consultation.*` events up to `seq`. */
export interface ConsultationState {
  id: Uuid;
  status: ConsultationStatus;
  scheduledFor: Timestamp | null;
  startedAt: Timestamp | null;
  endedAt: Timestamp | null;
  phase: ConsultationPhase | null;
  minutes: PlannedMinutes;
  runs: PhaseRun[];
  facilitatorId: Uuid;
  presenterId: Uuid;
  /** The newest event that said back what was understood. */
  summaryBack: { seq: Whole; by: Uuid } | null;
  takeaway: Takeaway | null;
  /** Who raised a hand, the first one first. */
  hands: Uuid[];
  version: Whole;
  /** The last event that changed this. */
  seq: Whole;
}

export const CONSULTATION_ABILITIES = [
  'consultation.open',
  'consultation.schedule',
  'consultation.start',
  'consultation.cancel',
  'consultation.phase',
  'consultation.facilitator',
  'consultation.extend',
  'consultation.pause',
  'consultation.resume',
  'consultation.summary_back',
  'consultation.take_away',
  'consultation.end',
  'consultation.reopen',
  'consultation.hand',
  'hold.ask',
] as const;
export type ConsultationAbility = (typeof CONSULTATION_ABILITIES)[number];

export interface AttendanceOfMember {
  memberId: Uuid;
  displayName: string;
  /** Seconds in the room while the consultation ran. */
  seconds: Whole;
}

/** Attendance of a discipline; the discipline that was in the room longest first. */
export interface AttendanceOfDiscipline {
  discipline: Discipline | null;
  seconds: Whole;
  members: AttendanceOfMember[];
}

/** `GET /rooms/:id/consultation`. `now` is the server's clock, for timers. */
export interface ConsultationView extends ConsultationState, OfFlaggedCase {
  now: Timestamp;
  /** Phases that may follow now. */
  next: ConsultationPhase[];
  /** Time in each phase so far. */
  times: PhaseTime[];
  attendance: AttendanceOfDiscipline[];
  abilities: ConsultationAbility[];
}

export interface PhaseTime {
  phase: ConsultationPhase;
  plannedMinutes: Whole;
  actualSeconds: Whole;
}

/** `POST /rooms/:id/consultation`: without a time it starts at once. Facilitator: the caller; presenter: the case's owner, unless said. */
export interface OpenConsultation {
  scheduledFor?: Timestamp;
  facilitatorId?: Uuid;
  presenterId?: Uuid;
  minutes?: Partial<PlannedMinutes>;
}

/** `PATCH /rooms/:id/consultation`, with the `version` that it was made on. */
export type ConsultationCommand =
  /** Another time, other minutes or another presenter of what is planned; what is not said stays. */
  | { action: 'schedule'; scheduledFor?: Timestamp; presenterId?: Uuid; minutes?: Partial<PlannedMinutes> }
  | { action: 'start' }
  | { action: 'cancel' }
  /** `reason`: why nobody says back what was understood before the discussion or what follows it begins. */
  | { action: 'phase'; phase: ConsultationPhase; reason?: string }
  /** Adds `EXTENSION_MINUTES` to the phase that runs. */
  | { action: 'extend' }
  | { action: 'pause' }
  | { action: 'resume' }
  | { action: 'facilitator'; memberId: Uuid }
  | { action: 'summary_back'; text: string }
  | { action: 'take_away'; text: string; within?: WithinDays }
  /** `leftOpen`: whether its meeting's series takes the case up again; what is open decides, unless said. */
  | { action: 'end'; leftOpen?: boolean }
  /** Takes an end back within `REOPEN_SECONDS`. */
  | { action: 'reopen' };
export const CONSULTATION_ACTIONS = [
  'schedule',
  'start',
  'cancel',
  'phase',
  'extend',
  'pause',
  'resume',
  'facilitator',
  'summary_back',
  'take_away',
  'end',
  'reopen',
] as const;

/** A recommendation that waits for its phase. Only its author sees it. */
export interface HeldRecommendation {
  id: Uuid;
  roomId: Uuid;
  clientId: Uuid;
  text: string;
  replyTo?: Whole;
  heldAt: Timestamp;
  version: Whole;
}

/** A message as it stood when the consultation ended; purged since then: `hidden` and no text. */
export interface SummaryMessage {
  seq: Whole;
  memberId: Uuid | null;
  displayName: string;
  discipline: Discipline | null;
  at: Timestamp;
  text: string;
  hidden?: true;
}

/** `GET /rooms/:id/summary`. Made when the consultation ended and never changed; the texts are the log's own. */
export interface ConsultationSummary extends OfFlaggedCase {
  consultationId: Uuid;
  roomId: Uuid;
  caseCode: string;
  /** The case's title and question as they stood when it ended. */
  title: string;
  question: string;
  scheduledFor: Timestamp | null;
  startedAt: Timestamp;
  endedAt: Timestamp;
  facilitator: PersonRef;
  presenter: PersonRef;
  attendance: AttendanceOfDiscipline[];
  /** Disciplines of the case that nobody came from. */
  absent: Discipline[];
  /** The meeting that it belonged to, where the viewer takes part in it. */
  meeting: { id: Uuid; title: string } | null;
  phases: PhaseTime[];
  summaryBack: SummaryMessage | null;
  /** Why nobody said it back. */
  summaryBackPassedOver: SummaryMessage | null;
  questions: { question: SummaryMessage; answers: SummaryMessage[] }[];
  recommendations: { discipline: Discipline | null; items: SummaryMessage[] }[];
  /** Every safety hold that was asked, answered or lifted in it, or stood when it ended; the oldest first. */
  holds: SummaryHold[];
  concerns: SummaryMessage[];
  /** Observations and evidence. */
  observations: SummaryMessage[];
  openPoints: { questions: SummaryMessage[]; holds: SummaryMessage[] };
  /** What the presenter takes from it. */
  takeaway: (SummaryMessage & { within: WithinDays | null }) | null;
  /** True where the viewer joined later than something in it and therefore sees a part. */
  partial: boolean;
}

/** Paper that a summary is drawn on, `GET /rooms/:id/summary.pdf?paper=`. */
export const PAPER_SIZES = ['letter', 'a4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** `GET /rooms/:id/consultations`: all of a room, the newest first. */
export interface ConsultationListItem {
  id: Uuid;
  status: ConsultationStatus;
  scheduledFor: Timestamp | null;
  startedAt: Timestamp | null;
  endedAt: Timestamp | null;
  facilitatorId: Uuid;
}

/** `GET /consultations`: what runs or is planned in the viewer's rooms; what runs first, then the soonest. */
export interface OpenConsultationItem {
  roomId: Uuid;
  subject: { kind: RoomSubjectKind; id: Uuid; code: string; title: string };
  facilitator: PersonRef;
  consultation: ConsultationState;
}

interface OfConsultation {
  consultationId: Uuid;
  version: Whole;
}

/** `data` of the events of a consultation. What a person wrote stands in `text`, as in a message, so that a purge finds it. */
export interface ConsultationEventData extends HoldEventData {
  'consultation.scheduled': OfConsultation & {
    scheduledFor: Timestamp;
    facilitatorId: Uuid;
    presenterId: Uuid;
    minutes: PlannedMinutes;
  };
  /** It begins with `present`. */
  'consultation.started': OfConsultation & { facilitatorId: Uuid; presenterId: Uuid; minutes: PlannedMinutes };
  /** `text`: why nobody said back what was understood. */
  'consultation.phase_changed': OfConsultation & { phase: ConsultationPhase; text?: string; hidden?: true };
  /** `minutes`: what is planned for the phase from now on. */
  'consultation.extended': OfConsultation & { phase: ConsultationPhase; minutes: Whole };
  'consultation.paused': OfConsultation;
  'consultation.resumed': OfConsultation;
  'consultation.facilitator_changed': OfConsultation & { facilitatorId: Uuid };
  'consultation.summary_back': OfConsultation & { text: string; hidden?: true };
  'consultation.taken_away': OfConsultation & { text: string; within: WithinDays | null; hidden?: true };
  'consultation.cancelled': OfConsultation;
  'consultation.ended': OfConsultation & { leftOpen?: boolean };
  /** The end was taken back: it goes on in `phase`. */
  'consultation.reopened': OfConsultation & { phase: ConsultationPhase };
  'consultation.hand_raised': { consultationId: Uuid; memberId: Uuid };
  'consultation.hand_lowered': { consultationId: Uuid; memberId: Uuid };
}

const consultationId = '01a20000-0000-7000-8000-0000000000d1';
const memberId = '01a20000-0000-7000-8000-0000000000aa';
const people = { facilitatorId: memberId, presenterId: memberId };

/** A valid sample of each, for tests and the generated documents. */
export const consultationEventSamples: ConsultationEventData = {
  'consultation.scheduled': {
    consultationId,
    version: 1,
    scheduledFor: '2030-05-06T15:00:00.000Z',
    ...people,
    minutes: DEFAULT_MINUTES,
  },
  'consultation.started': { consultationId, version: 2, ...people, minutes: DEFAULT_MINUTES },
  'consultation.phase_changed': { consultationId, version: 3, phase: 'clarify' },
  'consultation.extended': {
    consultationId,
    version: 4,
    phase: 'clarify',
    minutes: DEFAULT_MINUTES.clarify + EXTENSION_MINUTES,
  },
  'consultation.paused': { consultationId, version: 4 },
  'consultation.resumed': { consultationId, version: 5 },
  'consultation.facilitator_changed': { consultationId, version: 4, facilitatorId: memberId },
  'consultation.summary_back': {
    consultationId,
    version: 5,
    text: 'Two readings above the limit; the question is whether to delay.',
  },
  'consultation.taken_away': {
    consultationId,
    version: 6,
    text: 'A second visit for sleep before the dose is raised.',
    within: { days: 5, business: true },
  },
  'consultation.cancelled': { consultationId, version: 6 },
  'consultation.ended': { consultationId, version: 6 },
  'consultation.reopened': { consultationId, version: 7, phase: 'clarify' },
  'consultation.hand_raised': { consultationId, memberId },
  'consultation.hand_lowered': { consultationId, memberId },
  ...holdEventSamples,
};
