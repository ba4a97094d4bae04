import type { Discipline } from '../common/disciplines';
import type { PersonRef } from '../common/people';
import type { Timestamp, Uuid, Whole } from '../common/scalars';

/** A safety hold that somebody asked for and nobody answered yet. */
export interface OpenHold {
  id: Uuid;
  by: Uuid;
  discipline: Discipline | null;
  at: Timestamp;
  /** The event that holds its reason. */
  seq: Whole;
}

export const HOLD_OUTCOMES = ['hold', 'go_on'] as const;
export type HoldOutcome = (typeof HOLD_OUTCOMES)[number];

/** Asked and unanswered; answered "hold"; answered "go on"; on hold no more; taken back by who asked. */
export const HOLD_STATES = ['open', 'on_hold', 'gone_on', 'lifted', 'withdrawn'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

export const HOLD_ABILITIES = ['hold.answer', 'hold.lift', 'hold.withdraw'] as const;
export type HoldAbility = (typeof HOLD_ABILITIES)[number];

/** Why a case is on hold: since when, and the discipline that answered. The oldest one, where there are several. */
export interface CaseOnHold {
  holdId: Uuid;
  since: Timestamp;
  discipline: Discipline | null;
}

/** Why a case waits: the oldest of its holds that nobody answered yet. */
export interface CaseOpenHold {
  holdId: Uuid;
  since: Timestamp;
}

/** A hold that was answered "hold" and that nobody lifted yet, as the room knows it. */
export interface StandingHold extends CaseOnHold {
  /** Who answered. */
  by: Uuid;
  /** The event that holds the answer's reason. */
  seq: Whole;
}

/**
 * In the snapshot of a room.
 * @internal
 */
export interface HoldsInSnapshot {
  /** Safety holds that nobody answered yet, the oldest first. */
  holds: OpenHold[];
  /** What keeps the case on hold, the oldest first: answered "hold" and not lifted yet. */
  onHold: StandingHold[];
}

/** A member who may answer and was told; `openedAt`: when they came to the room after it, null while they did not. */
export interface HoldTold extends PersonRef {
  openedAt: Timestamp | null;
}

/** Who did something to a hold, when, and why. `text` is empty where it is hidden or nobody gives a reason. */
export interface HoldStep {
  by: Uuid;
  discipline: Discipline | null;
  at: Timestamp;
  seq: Whole;
  text: string;
  hidden?: true;
}

/** `GET /rooms/:id/holds`, the newest first. Reasons stand in the events. */
export interface HoldView extends OpenHold {
  text: string;
  hidden?: true;
  state: HoldState;
  answer?: HoldStep & { outcome: HoldOutcome };
  lifted?: HoldStep;
  withdrawn?: HoldStep;
  /** Empty while nobody in the case may answer: then who asked and the owner are told so. */
  told: HoldTold[];
  abilities: HoldAbility[];
}
