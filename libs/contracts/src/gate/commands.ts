import type { OverrideReason, Uuid, Whole } from '../common/scalars';
import { FINDINGS_MAX } from './views';

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
/** As many findings may pass with a reason as a refusal names. */
export const OVERRIDES_MAX = FINDINGS_MAX;
/** Reasons of one request together, in UTF-16 code units: so the largest message with all its overrides fits a frame. */
export const OVERRIDE_REASONS_MAX = 10_000;
/** Longest text of `POST /privacy/scan`, in UTF-16 code units. */
export const SCAN_TEXT_MAX = 16_000;
