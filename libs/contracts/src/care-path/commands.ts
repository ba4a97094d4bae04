import type { Whole } from '../common/scalars';
import type { RelDay } from '../course/views';

/** Most that an authorization takes. */
export const DOSE_AUTHORIZATION_MAX = { sessions: 60, days: 366, gapDays: 180 } as const;

/** `POST /cases/:id/dose-authorizations`: what a prescriber who treats agrees to from a day on. It takes the place of the one that stands. */
export interface AuthorizeDoses {
  /** The number of the one that was seen; 0 where none stood. */
  version: Whole;
  /** 0: none from that day on. */
  sessions: Whole;
  fromDay: RelDay;
  /** Days after `fromDay`; a dose on the last of them lies within. */
  withinDays: Whole;
  /** Days from one dose to the next at least. */
  minGapDays: Whole;
  /** An integration session belongs between two doses. */
  integrationBetween: boolean;
}

/** A phase of the care path by its code in the clinical lists. */
export type CarePhaseCode = string;

/** `POST /cases/:id/care-path/moves`: a case goes on, back, or off the path. */
export interface MoveCase {
  /** The number of the last move that was seen; 0 where there was none. */
  version: Whole;
  to: CarePhaseCode;
  /** Items of the gate, by code, that whoever moves the case says are done; each one that their discipline answers for. */
  ticked: string[];
  /** Why the case goes on although an item is not recorded, by its code in the clinical lists. */
  reason?: string;
}
