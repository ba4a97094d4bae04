import { OVERRIDE_REASON_LEAST, type FindingLevel, type TextOverride } from '@consilium/contracts';

/** A second member's agreement: to exactly this text, in this field. */
export interface Agreement {
  reviewId: string;
  text: string;
  reason: string;
  field?: string;
}

/** What the author has said to findings. */
export interface Answers {
  /** Why a doubtful finding may stay, by `wordsKey`: the same words need one reason. */
  reasons: Readonly<Record<string, string>>;
  agreements: readonly Agreement[];
}

export const NO_ANSWERS: Answers = { reasons: {}, agreements: [] };

/** Offsets of the text as it is sent. */
export interface Found {
  start: number;
  end: number;
  category: string;
  level: FindingLevel;
}

export const wordsKey = (text: string, { start, end, category }: Omit<Found, 'level'>): string =>
  `${category} ${text.slice(start, end)}`;

export const isReason = (reason: string | undefined): reason is string =>
  (reason?.trim().length ?? 0) >= OVERRIDE_REASON_LEAST;

const agreementTo = ({ agreements }: Answers, text: string, field: string | undefined): Agreement | undefined =>
  agreements.find((one) => one.text === text && one.field === field);

/** What is sent beside the text for a finding so that it passes; null where the author, or a colleague, has not answered it. */
export function overrideFor(finding: Found, text: string, answers: Answers, field?: string): TextOverride | null {
  const at = { start: finding.start, end: finding.end, ...(field !== undefined && { field }) };
  if (finding.level === 'doubtful') {
    const reason = answers.reasons[wordsKey(text, finding)];
    return isReason(reason) ? { ...at, reason: reason.trim() } : null;
  }
  const agreement = agreementTo(answers, text, field);
  return agreement ? { ...at, reason: agreement.reason, reviewId: agreement.reviewId } : null;
}

export interface Judged<F extends Found> {
  /** What keeps the text here. */
  standing: readonly F[];
  overrides: readonly TextOverride[];
}

/** Which findings keep a text from being sent, and what goes with it for the others. */
export function judge<F extends Found>(
  findings: readonly F[],
  text: string,
  answers: Answers,
  field?: string,
): Judged<F> {
  const standing: F[] = [];
  const overrides: TextOverride[] = [];
  for (const finding of findings) {
    const override = overrideFor(finding, text, answers, field);
    if (override) overrides.push(override);
    else standing.push(finding);
  }
  return { standing, overrides };
}
