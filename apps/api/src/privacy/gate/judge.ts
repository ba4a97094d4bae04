import type { FieldFinding, TextOverride } from '@consilium/contracts';
import type { WrittenText } from '../../platform/http/text-fields';

/** A finding and the override that names exactly its place. */
export interface Answered {
  finding: FieldFinding;
  override: TextOverride;
}

export interface Judgement {
  /** Doubtful, with a reason. */
  passed: Answered[];
  /** Certain, with a reason and a second member's agreement that is still to be looked at. */
  forReview: (Answered & { reviewId: string })[];
  /** Everything else. */
  blocked: FieldFinding[];
}

/** Where the reasons of overrides stand: scanned like every text, and never excused by an override. */
const REASONS = /^overrides\./;

/** Which findings may pass. An override counts for one finding: the same field, exactly the same place. */
export function judge(
  findings: readonly FieldFinding[],
  overrides: readonly TextOverride[],
  texts: readonly Pick<WrittenText, 'path'>[],
): Judgement {
  const judgement: Judgement = { passed: [], forReview: [], blocked: [] };
  const own = texts.filter(({ path }) => !REASONS.test(path));
  const only = own.length === 1 ? own[0]!.path : undefined;
  for (const finding of findings) {
    const override = REASONS.test(finding.field)
      ? undefined
      : overrides.find(
          (one) => (one.field ?? only) === finding.field && one.start === finding.start && one.end === finding.end,
        );
    if (override && finding.level === 'doubtful') judgement.passed.push({ finding, override });
    else if (override?.reviewId) judgement.forReview.push({ finding, override, reviewId: override.reviewId });
    else judgement.blocked.push(finding);
  }
  return judgement;
}
