import { MENTION } from './room-events';
import type { RoomSubjectKind } from './rooms';
import type { PersonRef } from './people';
import type { IdentifierCategory, OverrideReason, Timestamp, Uuid, Whole } from './scalars';

/**
 * What a text field holds, and so what may stand in it: `clinical` nothing that identifies anybody, `citation` authors, title, year and address
 * of a reference, `account` a member's own name, licence and contact, `operational` meeting titles and names of practices.
 */
export const TEXT_PROFILES = ['clinical', 'citation', 'account', 'operational'] as const;
export type TextProfile = (typeof TEXT_PROFILES)[number];

/** `certain` blocks and takes a second member; `doubtful` passes with a reason. */
export const FINDING_LEVELS = ['certain', 'doubtful'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** A part of a text that could identify a person. Offsets are UTF-16 code units of the text as sent, `end` exclusive. Never the text. */
export interface TextSpan {
  start: Whole;
  end: Whole;
  category: IdentifierCategory;
  level: FindingLevel;
}

/** A finding of a refused request; `field` is the path of the field, e.g. `text` or `medTrials.0.ingredient`. */
export interface FieldFinding extends TextSpan {
  field: string;
  /**
   * @minimum 0
   * @maximum 1
   */
  confidence: number;
}

/** A finding of `POST /privacy/scan`; `reason` is a sentence for the author. */
export interface ScanFinding extends TextSpan {
  /**
   * @minimum 0
   * @maximum 1
   */
  confidence: number;
  reason: string;
}

/** Answer of `POST /privacy/scan`. Nothing found is no legal determination that the text is de-identified. */
export interface ScanResult {
  findings: ScanFinding[];
}

/**
 * Beside a text: why the finding at exactly this place may pass. `field` may be left out where one text is sent. `reviewId` is the second
 * member's agreement, which a certain finding takes.
 */
export interface TextOverride {
  field?: string;
  start: Whole;
  end: Whole;
  reason: OverrideReason;
  reviewId?: Uuid;
}

export const OVERRIDE_REASON_LEAST = 10;
export const OVERRIDE_REASON_MAX = 500;
/** Findings that a refusal names, at most; fewer where they would make it larger than 16 KiB. */
export const FINDINGS_MAX = 200;
/** As many findings may pass with a reason as a refusal names. */
export const OVERRIDES_MAX = FINDINGS_MAX;
/** Reasons of one request together, in UTF-16 code units: so the largest message with all its overrides fits a frame. */
export const OVERRIDE_REASONS_MAX = 10_000;
/** Longest text of `POST /privacy/scan`, in UTF-16 code units. */
export const SCAN_TEXT_MAX = 16_000;

/** A text as it is scanned: mentions are tokens, so they are blanked; every offset stays. */
export const withoutMentions = (text: string): string =>
  text.includes('@[') ? text.replace(MENTION, (token) => ' '.repeat(token.length)) : text;

/** `agreed` until used or over; a text is kept, encrypted, while `asked` alone. */
export const SECOND_LOOK_STATES = ['asked', 'agreed', 'refused', 'withdrawn', 'expired', 'used'] as const;
export type SecondLookState = (typeof SECOND_LOOK_STATES)[number];

export const SECOND_LOOK_ABILITIES = ['review.answer', 'review.withdraw'] as const;
export type SecondLookAbility = (typeof SECOND_LOOK_ABILITIES)[number];

/** Why a second member agrees: what was found points to nobody, or to a clinician and neither to the person nor to their circle. */
export const SECOND_LOOK_GROUNDS = ['nobody', 'clinician'] as const;
export type SecondLookGround = (typeof SECOND_LOOK_GROUNDS)[number];

/** `POST /privacy/reviews`: exactly one of `roomId` and `subject` says for which room. */
export interface AskSecondLook {
  roomId?: Uuid;
  subject?: { kind: RoomSubjectKind; id: Uuid };
  text: string;
  field?: string;
  reviewerId: Uuid;
  reason: string;
}

/** A request for a second look. Without the text for everybody but the reviewer who is asked, and for them only by itself, never in a list. */
export interface SecondLookView {
  id: Uuid;
  roomId: Uuid;
  subject: { kind: RoomSubjectKind; id: Uuid };
  caseCode?: string;
  field?: string;
  state: SecondLookState;
  author: PersonRef;
  reviewer: PersonRef;
  findings: TextSpan[];
  askedAt: Timestamp;
  expiresAt: Timestamp;
  answeredAt?: Timestamp;
  version: Whole;
  abilities: SecondLookAbility[];
  text?: string;
  reason?: string;
}
