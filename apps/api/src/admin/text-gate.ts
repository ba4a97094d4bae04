import { OVERRIDE_REASON_LEAST, type TextProfile } from '@consilium/contracts';
import { CATEGORIES, type Category } from '@consilium/deid';
import { scanned, tally } from '../privacy/gate/findings';
import { OPERATOR, UsageError, optional, type CommandContext, type Options } from './command';
import type { Tx } from '../platform/transactions/transactions';

/** A text of a command line, by the option that gave it. */
export interface GivenText {
  option: string;
  text: string;
  profile: TextProfile;
}

/** Of doubtful findings that the operator gave a reason for: how they stand in the audit. Null where nothing was found. */
export type PassedText = string | null;

const BECAUSE = 'because';

/**
 * What the gate is for requests, for the operator: a certain finding is a UsageError, a doubtful one needs `--because`. It names the option and
 * what it looks like, never the text: a terminal's lines are kept too.
 */
export function passTexts(options: Options, texts: readonly GivenText[]): PassedText {
  const reason = optional(options, BECAUSE);
  const all = [
    ...texts,
    ...(reason === undefined ? [] : [{ option: BECAUSE, text: reason, profile: 'clinical' as const }]),
  ];
  const findings = all.flatMap(({ option, text, profile }) =>
    scanned(text, profile).map((finding) => ({ ...finding, option })),
  );
  const blocking = findings.filter(
    ({ level, option }) => level === 'certain' || reason === undefined || option === BECAUSE,
  );
  const [first] = blocking;
  if (first) {
    const { words } = CATEGORIES[first.category as Category];
    const way =
      first.level === 'doubtful' && first.option !== BECAUSE ? ' Say with --because why it identifies no patient.' : '';
    throw new UsageError(`--${first.option} holds what looks like ${words}.${way}`);
  }
  if (reason !== undefined && reason.length < OVERRIDE_REASON_LEAST)
    throw new UsageError(`--${BECAUSE} needs at least ${OVERRIDE_REASON_LEAST} characters.`);
  return findings.length > 0 ? tally(findings) : null;
}

export async function recordPassed(
  { audit }: CommandContext,
  tx: Tx,
  passed: PassedText,
  objectId: string,
): Promise<void> {
  if (passed !== null)
    await audit.append(tx, {
      actor: OPERATOR,
      action: 'privacy.overridden',
      objectType: 'member',
      objectId,
      reason: passed,
    });
}
