import type { IdentifierCategory, Whole } from '../common/scalars';
import { MENTION } from '../rooms/events';

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
/** Findings that a refusal names, at most; fewer where they would make it larger than 16 KiB. */
export const FINDINGS_MAX = 200;

/** A text as it is scanned: mentions are tokens, so they are blanked; every offset stays. */
export const withoutMentions = (text: string): string =>
  text.includes('@[') ? text.replace(MENTION, (token) => ' '.repeat(token.length)) : text;
