import type { Candidate, Prepared, Token } from '../../types';
import type { Category } from '../../categories';
import { matchesOf } from '../../matches';
import { before, behind, digitsIn, isMeasured, matchesAt } from '../measures';
import { isCasNumber, isDea, isIban, isNpi, isVin, passesLuhn } from './checksums';

type Verdict = { category: Category; confidence: number; reason: string; cued?: boolean } | undefined;

/** Everything that holds a digit and no space, with the signs that join parts of a number. */
const CODE = /(?<![a-z0-9])[a-z0-9]+(?:[-_][a-z0-9]+)*(?![a-z0-9])/iy;
/** Digit groups of a card, a national number or the like behind single spaces. */
const GROUPS = /(?<![\w.,/-])\d{3,4}(?:[ .]\d{2,7}){2,4}(?![\w-]|[.,/]\d)/y;
const SSN =
  /(?<![\w-])(?:\d{3}[-. ]\d{2}[-. ]\d{4}|\d{3}\/\d{2}\/\d{4}|[x*#•]{3}[-. ]?[x*#•]{2}[-. ]?\d{4}|9\d{2}-\d{2}-\d{4})(?![\w-]|\.\d)/gi;
const SPACED_IBAN = /(?<![\w])[A-Z]{2}\d{2}(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,4})?(?!\w)/g;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A bank code with figures in it (ISO 9362), of the lands that are met most. */
const BIC =
  /^[A-Z]{4}(?:US|GB|CA|AU|DE|FR|ES|IT|NL|CH|AT|BE|IE|SE|DK|NO|FI|PL|PT|MX|BR|IN|CN|JP|ZA|NZ)[0-9][0-9A-Z](?:[A-Z0-9]{3})?$/;
const UDI = /\(01\) ?\d{14}(?: ?\(\d{2}\) ?[\w.-]{1,20}){0,4}|(?<![\w+])\+[A-Z][A-Z0-9]{6,22}\d?\/[$A-Z0-9/+]{4,40}/g;

const verdict = (category: Category, confidence: number, reason: string): Verdict => ({ category, confidence, reason });

/** Three figures in a row that are all lower are more likely readings. */
const HIGHEST_VITAL = 250;
const YEARS = /^(?:1[89]|20)\d\d-(?:(?:1[89]|20)\d\d|\d\d)$/;

/** A number made of digits alone, or of groups of them. */
function ofDigits(code: string): Verdict {
  const digits = digitsIn(code);
  if (YEARS.test(code) || isCasNumber(code)) return undefined;
  if (digits.length >= 13 && digits.length <= 19 && passesLuhn(digits))
    return verdict('account', 0.95, 'This has the form and the check digit of a payment card or device number.');
  if (isNpi(digits) && digits === code)
    return verdict('licence', 0.9, 'This has the form and the check digit of a national provider identifier.');
  if (/^\d{2}-\d{7}$/.test(code)) return verdict('ssn', 0.85, 'This has the form of a tax number.');
  if (digits === code)
    return digits.length >= 7
      ? verdict(
          'other',
          digits.length >= 8 ? 0.85 : 0.75,
          'So long a number is unique to a person, a record or an account.',
        )
      : undefined;
  if (/^(?:\d{1,2}|\d{4})-\d{1,2}-(?:\d{4}|\d{1,2})$/.test(code)) return undefined;
  if (digits.length >= 9)
    return verdict('other', 0.85, 'So long a number is unique to a person, a record or an account.');
  return digits.length >= 7 && /\d{4,}/.test(code) && !/^\d{3,4}-\d{4}$/.test(code)
    ? verdict('other', 0.75, 'So long a number is unique to a person, a record or an account.')
    : undefined;
}

/** A number with letters in it. */
function ofLettersAndDigits(code: string): Verdict {
  const digits = digitsIn(code).length;
  const letters = code.replace(/[^a-z]/gi, '');
  const compact = code.replace(/[^a-z0-9]/gi, '');
  if (UUID.test(code)) return verdict('other', 0.97, 'This is a unique code.');
  if (isVin(code)) return verdict('vehicle', 0.95, 'This has the form and the check digit of a vehicle number.');
  if (isDea(code)) return verdict('licence', 0.95, 'This has the form and the check digit of a DEA number.');
  if (isIban(code)) return verdict('account', 0.97, 'This has the form and the check digits of a bank account.');
  if (/^[A-HJ-NPR-Z0-9]{17}$/.test(code) && /\d{4}$/.test(code) && letters.length >= 3)
    return verdict('vehicle', 0.85, 'This has the form of a vehicle number.');
  if (compact.length >= 16 && digits >= 4 && letters.length >= 4 && !/[A-Za-z]{9}/.test(code))
    return verdict('other', 0.8, 'This is a code that nobody else has.');
  if (/^[A-Z]{1,6}[-_]?\d{5,}(?:-\d+)*$/.test(code))
    return verdict('other', 0.85, 'A code of letters and so many digits belongs to one person, record or case.');
  if (/^\d{4,}-?[A-Z]{1,4}$/.test(code) && digits >= 5)
    return verdict('other', 0.8, 'A code of so many digits and letters belongs to one person, record or case.');
  if (digits >= 5 && /^[A-Z0-9]+(?:[-_][A-Z0-9]+)*$/.test(code) && /[A-Z]/.test(code))
    return verdict('other', 0.75, 'A code of letters and so many digits belongs to one person, record or case.');
  if (/^[a-z]{1,5}[-_]\d{5,}$/i.test(code))
    return verdict('other', 0.75, 'A code of letters and so many digits belongs to one person, record or case.');
  if (BIC.test(code)) return verdict('account', 0.5, 'This may be the code of a bank.');
  return digits >= 4 && letters.length && /^[A-Z0-9]+-[A-Z0-9]+-[A-Z0-9-]+$/.test(code)
    ? verdict('other', 0.6, 'This looks like the number of one record or case.')
    : undefined;
}

function found(start: number, text: string, { category, confidence, reason, cued }: NonNullable<Verdict>): Candidate {
  return { start, end: start + text.length, category, confidence, reason, cued };
}

const hasDecimals = (text: string, end: number): boolean => /^[.,]\d/.test(behind(text, end, 2));
const isDecimal = (text: string, start: number): boolean => /\d[.,]$|[$€£<>≥≤]$/.test(before(text, start, 2));

/** Where everything begins that holds figures and is joined by hyphens. */
function codeStarts(tokens: readonly Token[]): number[] {
  const starts: number[] = [];
  let first = 0;
  let told = -1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'mark') continue;
    const joint = tokens[at - 1];
    const joined =
      joint &&
      !token.spaced &&
      !joint.spaced &&
      (joint.text === '-' || joint.text === '_') &&
      at > 1 &&
      tokens[at - 2]!.kind !== 'mark';
    if (!joined) first = token.start;
    if (token.kind !== 'word' && first !== told) {
      starts.push(first);
      told = first;
    }
  }
  return starts;
}

/** Numbers and codes that are identifiers by their form alone. */
export function codes({ text, lower, tokens, figures }: Prepared): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of matchesAt(text, CODE, codeStarts(tokens))) {
    const end = match.index + match[0].length;
    if (match[0].length < 7 || isMeasured(lower, end) || hasDecimals(text, end) || isDecimal(text, match.index))
      continue;
    const told = /[a-z]/i.test(match[0]) ? ofLettersAndDigits(match[0]) : ofDigits(match[0]);
    if (told) candidates.push(found(match.index, match[0], told));
  }
  for (const match of matchesAt(text, GROUPS, figures)) {
    const digits = digitsIn(match[0]);
    const card = digits.length >= 13 && (passesLuhn(digits) || /^\d{4}(?:[ .]\d{4}){3}$/.test(match[0]));
    if (isMeasured(lower, match.index + match[0].length)) continue;
    if (card)
      candidates.push(
        found(match.index, match[0], {
          category: 'account',
          confidence: 0.9,
          reason: 'This has the form of a payment card number.',
          cued: true,
        }),
      );
    else if (
      /^\d{3} \d{3} \d{3,4}$/.test(match[0]) &&
      match[0].split(' ').filter((group) => Number(group) > HIGHEST_VITAL).length >= 2
    )
      candidates.push(
        found(match.index, match[0], {
          category: 'other',
          confidence: 0.4,
          reason: 'This may be a telephone or national number.',
        }),
      );
  }
  for (const match of matchesOf(text, SPACED_IBAN))
    if (isIban(match[0]))
      candidates.push(
        found(match.index, match[0], {
          category: 'account',
          confidence: 0.97,
          reason: 'This has the form and the check digits of a bank account.',
          cued: true,
        }),
      );
  for (const match of matchesOf(text, SSN))
    candidates.push(
      found(match.index, match[0], {
        category: 'ssn',
        confidence: 0.95,
        reason: 'This has the form of a social security number.',
        cued: true,
      }),
    );
  for (const match of matchesOf(text, UDI))
    candidates.push(
      found(match.index, match[0], {
        category: 'device',
        confidence: 0.95,
        reason: 'This has the form of a unique device identifier.',
        cued: true,
      }),
    );
  return candidates;
}
