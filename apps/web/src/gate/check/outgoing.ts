import { PROBLEMS, type TextOverride } from '@consilium/contracts';
import { OfflineError, ProblemError } from '../../api/problems';
import type { Scanner } from '../engine/Scanner';

/**
 * Lets a message go out of this browser, or refuses it as the server would.
 * @throws ProblemError `privacy.identifiers_found`; OfflineError where the check did not run, so that it is tried again later
 */
export async function assertMayLeave(
  scanner: Pick<Scanner, 'scan'>,
  text: string,
  overrides: readonly TextOverride[] = [],
  colleagues: readonly string[] = [],
): Promise<void> {
  const findings = await scanner.scan(text, 'clinical', { colleagues }).catch(() => {
    throw new OfflineError();
  });
  const passes = ({ start, end, level }: (typeof findings)[number]): boolean =>
    overrides.some(
      (one) => one.start === start && one.end === end && (level === 'doubtful' || one.reviewId !== undefined),
    );
  const standing = findings.filter((finding) => !passes(finding));
  if (standing.length === 0) return;
  const { title, status } = PROBLEMS['privacy.identifiers_found'];
  throw new ProblemError({
    type: 'urn:consilium:problem:privacy.identifiers_found',
    title,
    status,
    detail: `${title}.`,
    code: 'privacy.identifiers_found',
    findings: standing.map(({ start, end, category, level, confidence }) => ({
      field: 'text',
      start,
      end,
      category,
      level,
      confidence,
    })),
  });
}
