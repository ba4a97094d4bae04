import { withoutMentions, type FieldFinding, type ScanFinding, type TextProfile } from '@consilium/contracts';
import { CATEGORIES, scan, type Category } from '@consilium/deid';
import type { WrittenText } from '../../platform/http/text-fields';

/** Of one text: nothing with so many passes, and more would only be counted. */
export const FINDINGS_KEPT = 1_000;

/** A text as it goes to the engine. */
export interface TextToScan {
  text: string;
  profile: TextProfile;
}

/** What the engine finds in a text of today. */
export const scanned = (text: string, profile: TextProfile): ScanFinding[] =>
  scan(text, { profile, year: new Date().getUTCFullYear() });

/** A text as it is scanned: a mention is no part of it where it must name somebody, and anything at all elsewhere. */
export const asScanned = ({ text, mentions }: Pick<WrittenText, 'text' | 'mentions'>): string =>
  mentions ? withoutMentions(text) : text;

/** The findings of a text with its field and without anything of the text. */
export const fieldFindings = (field: string, findings: readonly ScanFinding[]): FieldFinding[] =>
  findings.map(({ start, end, category, level, confidence }) => ({ field, start, end, category, level, confidence }));

/** The findings of a text of a request. */
export const findingsOf = (text: WrittenText): FieldFinding[] =>
  fieldFindings(text.path, scanned(asScanned(text), text.profile));

export const letterOf = (category: string): string => CATEGORIES[category as Category].letter;

/** Letters of the Safe Harbor list with their counts, for the audit: `certain A2 C1; doubtful R1`. */
export function tally(findings: readonly { category: string; level: string }[]): string {
  return ['certain', 'doubtful']
    .map(
      (level) =>
        [
          level,
          counted(findings.filter((finding) => finding.level === level).map(({ category }) => letterOf(category))),
        ] as const,
    )
    .filter(([, letters]) => letters !== '')
    .map(([level, letters]) => `${level} ${letters}`)
    .join('; ');
}

function counted(letters: readonly string[]): string {
  return [...new Set(letters)]
    .sort()
    .map((letter) => `${letter}${letters.filter((one) => one === letter).length}`)
    .join(' ');
}
