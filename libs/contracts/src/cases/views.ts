import type { Discipline } from '../common/disciplines';
import type { OfFlaggedCase } from '../common/lists';
import type { ConsentScopeCode, Timestamp, Uuid, Whole } from '../common/scalars';
import type { CaseOnHold, CaseOpenHold } from '../consultations/holds';
import type { HistoryScope } from '../rooms/access';

export const CASE_STATUSES = ['draft', 'open', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** Owner (exactly one) and treating count as treating. */
export const CASE_ROLES = ['owner', 'treating', 'consultant', 'observer'] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** Counts of clinical facts; fields by name, in form order. */
export interface Completeness {
  /** Answered, "not recorded" included. */
  done: Whole;
  total: Whole;
  /** Facts that something is known of, and the others: unanswered, or answered "not recorded". */
  recorded: Whole;
  notRecorded: string[];
  /** Needed before the case can open and still unanswered; not clinical facts alone. */
  missing: string[];
}

export interface CaseMemberView {
  memberId: Uuid;
  displayName: string;
  discipline?: Discipline;
  role: CaseRole;
  history: HistoryScope;
  expiresAt?: Timestamp;
  /** Their account is disabled. */
  disabled?: true;
}

/** What lists show of a case. */
export interface CaseSummary {
  id: Uuid;
  code: string;
  title: string;
  question: string;
  status: CaseStatus;
  roomId: Uuid;
  version: Whole;
  myRole: CaseRole;
  part2Flag: boolean;
  /** Shown as words before the case opens, with the choice to go on. Empty or answered: none. */
  contentNotice: string[];
  consentRevoked: boolean;
  /** Present while a safety hold keeps the case on hold. */
  onHold?: CaseOnHold;
  /** Present while a safety hold waits for an answer. */
  openHold?: CaseOpenHold;
  completeness: Completeness;
  members: { memberId: Uuid; discipline: Discipline | null; role: CaseRole }[];
  unread: Whole;
  updatedAt: Timestamp;
  abilities: CaseAbility[];
}

/** Facts that together could point to a person, in words for people. A warning; it blocks nothing. */
export interface CaseWarning {
  parts: string[];
  reason: string;
}

/** `GET /cases/:id`. The presentation's fields (libs/clinical `CasePresentation`) stand beside these, flat. */
export interface CaseBase extends Omit<CaseSummary, 'members'>, OfFlaggedCase {
  presenterRole: Discipline;
  /** Set once the discussion began: an edit from then on keeps the version before it. */
  discussionBegan: boolean;
  members: CaseMemberView[];
  warnings: CaseWarning[];
  consentStatus: 'missing' | 'incomplete' | 'valid' | 'revoked';
  /** Parts of the case that its consent does not cover: treating members alone read them. */
  notCovered: ConsentScopeCode[];
  /** Those of them that are left out of this answer. */
  withheld: ConsentScopeCode[];
}

export interface CaseVersionView {
  version: Whole;
  at: Timestamp;
  editedBy: { memberId: Uuid; displayName: string };
  fields: string[];
}

/** `GET /cases/:id/versions/:version`. The presentation as it was stands beside these, flat. */
export interface CaseAtVersion extends CaseVersionView, OfFlaggedCase {
  /** Parts of the case that are left out of this answer, by the consent as it is now. */
  withheld: ConsentScopeCode[];
}

export const CASE_ABILITIES = [
  'case.edit',
  'case.open',
  'case.close',
  'case.delete_draft',
  'members.add',
  'members.remove',
  'consent.revoke',
  'document.attach',
  'course.record',
  'primary.name',
  'care_path.move',
  'dose.authorize',
  'case.leave',
] as const;
export type CaseAbility = (typeof CASE_ABILITIES)[number];

/** 42 CFR 2.32(a)(2), short form: the legally fixed text. */
export const PART2_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
/** Ends every case sheet (case-presentation §6). */
export const PEER_DISCUSSION_NOTICE =
  'Peer discussion. The treating clinician decides and documents in the legal record. Contributors have not examined the person.';
