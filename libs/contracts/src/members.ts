import type { Discipline, PlatformRole } from './disciplines';

export interface PracticeView {
  id: string;
  name: string;
  /** Place as a state or country only. */
  region?: string;
}

/** The least that others see of a member. */
export interface MemberView {
  id: string;
  displayName: string;
  discipline?: Discipline;
  roles: PlatformRole[];
  practice: { id: string; name: string };
}

export interface LicenceView {
  id: string;
  jurisdiction: string;
  number: string;
  /** May prescribe under this licence. */
  prescriber: boolean;
  /** ISO date (an account's date, not a case's). */
  expiresOn: string;
  verified: boolean;
  current: boolean;
}

export interface TrainingView {
  programme: string;
  year?: number;
  supervisedHours?: number;
  supervisor?: string;
}

/** `full`: acts in the scope of the discipline. `comment_only`: no verified, unexpired licence. */
export type Standing = 'full' | 'comment_only';

/** One row of the directory: what colleagues choose by. Licence numbers are shown only to the member and to admins. */
export interface DirectoryEntry extends MemberView {
  modalities: string[];
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
  version: number;
  abilities: MeAbility[];
}

/** `PATCH /me`: what a member says about themselves. The version goes along, here or as `If-Match`. `availabilityNote: null` clears it. */
export interface EditMe {
  availability?: Availability;
  availabilityNote?: string | null;
  modalities?: string[];
  version?: number;
}
