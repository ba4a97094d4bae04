import type { CaseAbility } from '../cases/views';
import type { OfFlaggedCase } from '../common/lists';
import type { PersonRef } from '../common/people';
import type { ConsentScopeCode, Timestamp, Whole } from '../common/scalars';
import type { AuthorizeDoses, CarePhaseCode } from './commands';

/** So many doses within so many days, as a prescriber agreed to them. */
export interface DoseAuthorization extends Omit<AuthorizeDoses, 'version'> {
  /** Counts within the case, from 1. */
  number: Whole;
  by: PersonRef;
  at: Timestamp;
}

/** A move from one phase to another, as it was made. */
export interface CareMove {
  /** Counts within the case, from 1. */
  number: Whole;
  from: CarePhaseCode;
  to: CarePhaseCode;
  /** Items of the gate that were not recorded. */
  unmet: string[];
  /** Those that whoever moved it said are done. */
  ticked: string[];
  /** Why it went on without them. */
  reason?: string;
  by: PersonRef;
  at: Timestamp;
}

/** A phase that the case may go to, with what its gate asks for: items that are recorded, and those that are not. */
export interface CareWay {
  to: CarePhaseCode;
  met: string[];
  unmet: string[];
}

/** `GET /cases/:id/care-path`: what was agreed about a case, within what its consent covers for the viewer. */
export interface CarePathView extends OfFlaggedCase {
  /** Where the case is. */
  phase: CarePhaseCode;
  /** The last first. */
  moves: CareMove[];
  /** Where it may go now; for whom may move it. */
  ways: CareWay[];
  /** The one that stands first, then those whose place it took. Empty where none was recorded. */
  authorizations: DoseAuthorization[];
  /** Parts of the case that are left out of this answer. */
  withheld: ConsentScopeCode[];
  abilities: Extract<CaseAbility, 'dose.authorize' | 'care_path.move'>[];
}
