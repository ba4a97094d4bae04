import type { CaseAbility } from '../cases/views';
import type { OfFlaggedCase } from '../common/lists';
import type { PersonRef } from '../common/people';
import type { ConsentScopeCode, Timestamp, Whole } from '../common/scalars';
import type { AuthorizeDoses } from './commands';

/** So many doses within so many days, as a prescriber agreed to them. */
export interface DoseAuthorization extends Omit<AuthorizeDoses, 'version'> {
  /** Counts within the case, from 1. */
  number: Whole;
  by: PersonRef;
  at: Timestamp;
}

/** `GET /cases/:id/care-path`: what was agreed about a case, within what its consent covers for the viewer. */
export interface CarePathView extends OfFlaggedCase {
  /** The one that stands first, then those whose place it took. Empty where none was recorded. */
  authorizations: DoseAuthorization[];
  /** Parts of the case that are left out of this answer. */
  withheld: ConsentScopeCode[];
  abilities: Extract<CaseAbility, 'dose.authorize'>[];
}
