import type { Discipline, PlatformRole } from '../common/disciplines';
import type { ModalityCode, Uuid, Whole } from '../common/scalars';

export interface PracticeView {
  id: Uuid;
  name: string;
  /** Place as a state or country only. */
  region?: string;
}

/** The least that others see of a member. */
export interface MemberView {
  id: Uuid;
  displayName: string;
  discipline?: Discipline;
  roles: PlatformRole[];
  practice: { id: Uuid; name: string };
}

export interface LicenceView {
  id: Uuid;
  jurisdiction: string;
  number: string;
  /** May prescribe under this licence. */
  prescriber: boolean;
  /**
   * The last day on which it counts (an account's date, not a case's).
   * @format date
   */
  expiresOn: string;
  verified: boolean;
  /** Verified and not expired. */
  current: boolean;
}

export interface TrainingView {
  programme: string;
  year?: Whole;
  supervisedHours?: Whole;
  supervisor?: string;
}

/** `full`: acts in the scope of the discipline. `comment_only`: no verified, unexpired licence. */
export type Standing = 'full' | 'comment_only';

/** One row of the directory: what colleagues choose by. Licence numbers are shown only to the member and to admins. */
export interface DirectoryEntry extends MemberView {
  modalities: ModalityCode[];
  training: TrainingView[];
  standing: Standing;
  availability: Availability;
  /** A line in the member's own words, e.g. `Tuesday mornings`. */
  availabilityNote?: string;
  prescriber: boolean;
  jurisdictions: string[];
}

export const AVAILABILITIES = ['can_consult', 'limited', 'away'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** `GET /members/:id`: licences only for the member and for admins. */
export interface MemberDetail extends DirectoryEntry {
  licences?: LicenceView[];
}

/** What a member may do besides anything that belongs to a room. `licence.read`: other members' licence numbers. */
export const ME_ABILITIES = ['profile.edit', 'password.change', 'session.end', 'case.create', 'licence.read'] as const;
export type MeAbility = (typeof ME_ABILITIES)[number];

/** `GET /me`. */
export interface MeView extends DirectoryEntry {
  email: string;
  licences: LicenceView[];
  version: Whole;
  abilities: MeAbility[];
}
