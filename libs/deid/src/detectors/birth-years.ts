import { matchesOf } from '../matches';
import type { Candidate, Prepared } from '../types';
import { before } from './measures';

const REASON = 'This year of birth tells an age over 89; it is written as 90+.';
/** Nobody born longer ago is alive: a figure of history. */
const OLDEST = 125;
const OVER = 90;
const ANNOUNCED =
  /(?:\b(?:born|birth ?years?|years? of birth|yob|y\.o\.b\.?|dob|d\.o\.b\.?|née|né|geb\.?)\b|\bb\.)[^.;!?\d]{0,24}?(?<![\d/.-])((?:18|19)\d\d|'[1-9]\d)(?!\d|[-/.]\d|%)/gu;
const SIGN = /born|birth|yob|y\.o\.b|dob|d\.o\.b|\bb\.|né|geb/;
/** What else is born in a year, and groups of people who are not told apart. */
const NO_PERSON =
  /\b(?:scales?|tests?|ideas?|theory|methods?|movement|therapy|school|drug|concept|field|programs?|hospital|clinic|company|approach|practice|people|those|anyone|adults|veterans|cohorts?|patients|clients|participants|subjects|women|men|persons|generations?|children|everybody|freud|jung|hofmann|it)(?: who)?(?: (?:was|were|is|are))? $/;

/** Years of birth that tell an age over 89: `born 1929`, `YOB 1931`, `b. 1927`. */
export function birthYears({ lower, presentYear }: Prepared): Candidate[] {
  if (!SIGN.test(lower)) return [];
  return matchesOf(lower, ANNOUNCED).flatMap((match) => {
    const written = match[1]!;
    // '26 and earlier may be of this century.
    const year = written.startsWith("'")
      ? Number(written.slice(1)) > presentYear % 100
        ? 1900 + Number(written.slice(1))
        : presentYear
      : Number(written);
    if (presentYear - year < OVER || presentYear - year > OLDEST || NO_PERSON.test(before(lower, match.index, 28)))
      return [];
    const end = match.index + match[0].length;
    return [
      {
        start: end - written.length,
        end,
        category: 'age' as const,
        confidence: 0.85,
        reason: REASON,
        cued: true,
        ofPatient: true,
      },
    ];
  });
}
