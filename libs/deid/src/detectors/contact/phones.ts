import { isHelpLine } from '../../guards/help-lines';
import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { before, digitsIn, isMeasured, matchesAt, withSigns } from '../measures';

const EXTENSION = String.raw`(?:[ ,;]{0,3}(?:ext|extn|extension|x|#|poste|anexo|durchwahl|dw)\.?[ :]{0,2}\d{1,6}(?!\d))?`;
const SEP = String.raw`[ .\-/*~_]{1,3}`;
/** Three, three and four digits, the area in brackets or not, a country code before them or not. */
const AMERICAN = new RegExp(
  String.raw`(?<![\d.#-]|\d[-/ ]\()(?:(?:\+|00)?\d{1,3}[ .\-]{0,3})??(?:\(?\d{3}\) ?[-. ]?|\d{3}${SEP})\d{3}${SEP}\d{4}(?![\d-]|[./]\d)${EXTENSION}`,
  'iy',
);
const INTERNATIONAL = new RegExp(
  String.raw`(?<![\d.:])(?:\+|\b00)[ (]?\d{1,3}[ .)\-(]{0,3}(?:\d{1,5}[ .)\-(]{1,3}){0,6}\d{1,12}(?![\d/])${EXTENSION}`,
  'iy',
);
/** A national number that begins with 0, in groups. */
const TRUNK = new RegExp(
  String.raw`(?<![\d.,/-])\(?0\d{1,4}\)?[ .\-/]\d{2,4}(?:[ .\-/]?\d{2,4}){1,4}(?![\d-]|[.,/]\d)${EXTENSION}`,
  'iy',
);
const LOCAL = new RegExp(String.raw`(?<![\d.,/$-])[2-9]\d{2}[-. ]\d{4}(?![\d-]|[.,/]\d)${EXTENSION}`, 'iy');
const ANY = new RegExp(String.raw`(?<![\d.,/$])\+?\(?\d(?:[ .()\-/]{0,3}\d){6,14}(?!\d)${EXTENSION}`, 'iy');
const VANITY =
  /(?<![\w-])(?:\+?1[-. ])?\(?(?:8(?:00|33|44|55|66|77|88)|900|\d{3})\)?[-. ](?=[A-Z\d-]{0,12}[A-Z]{3})[A-Z\d]{2,10}(?:-[A-Z\d]{2,7}){0,2}(?![\w-])/y;

/** An extension of a house that everybody there knows. */
const INNER = /(?<=\()x ?\d{3,5}(?=\))|(?<!\w)ext(?:ension|n)?\.? ?\d{3,6}(?!\w)/g;

const CUE =
  /(?:\b(?:office|home|work|direct|desk|alt|evenings?|main|switchboard) ?:[^\d\n]{0,3}|\b(?:tel|tél|téléphone|portable|mobil|gsm|natel|telephone|phone|ph|cell|cellphone|mobile|mob|handy|fax|telefax|pager|beeper|page|call(?:ed|ing|s)?|text(?:ed|ing|s)?|sms|contact(?:ed)?|whats ?app|reach(?:ed|able)?|dial(?:ed)?|landline|hotline|ring|voicemail|callback|signal|viber|facetime|fon|tlf|tfno|celular|móvil)\b[^\d\n]{0,26}|(?:☎|📞|📱) ?)$/;
const FAX = /\b(?:fax|telefax)\b[^\d\n]{0,20}$/;

/** Seven digits close together: the least that any number has. */
const ENOUGH = /^[+(]{0,2}\d(?:[ .()\-/*~_]{0,4}\d){6}/;

type Weigh = (match: RegExpExecArray, cued: boolean, lower: string) => number;

const american: Weigh = ([number], cued) => {
  if (cued || /[().+]|\d-\d|\.\d/.test(number)) return 0.95;
  return /^\D*[2-9]/.test(number) ? 0.75 : 0.4;
};
const international: Weigh = ([number]) => {
  const count = digitsIn(number).length;
  return count < 8 || count > 17 ? 0 : 0.95;
};
const trunk: Weigh = ([number], cued) => {
  const count = digitsIn(number).length;
  if (!cued && !/^(?:\(0\d{1,4}\)|0\d{2,4}\D|0[1-9](?:[ .]\d\d){4}$)/.test(number)) return 0;
  return count < 8 || count > 12 ? 0 : cued || count >= 9 ? 0.85 : 0.4;
};
const local: Weigh = ([number], cued) =>
  cued || number.startsWith('555') ? 0.9 : /^\d{3}-\d{4}/.test(number) && !/00$|^2\d\d-2/.test(number) ? 0.5 : 0;
const any: Weigh = (_match, cued) => (cued ? 0.9 : 0);

const KINDS: readonly [RegExp, Weigh][] = [
  [AMERICAN, american],
  [INTERNATIONAL, international],
  [TRUNK, trunk],
  [LOCAL, local],
  [ANY, any],
];

function found(match: RegExpExecArray, lower: string, confidence: number, cued: boolean): Candidate {
  const fax = FAX.test(before(lower, match.index, 30));
  const start = match.index + (/^\(\d{1,4}(?!\d|\))/.test(match[0]) ? 1 : 0);
  return {
    start,
    end: match.index + match[0].length,
    category: fax ? 'fax' : 'phone',
    confidence,
    reason: 'This has the form of a telephone number.',
    cued,
  };
}

/** Telephone and fax numbers, of America and elsewhere, with extensions, and those that spell a word. */
export function phones({ text, lower, figures }: Prepared): Candidate[] {
  const numbers = withSigns(text, figures);
  const places = numbers.filter((at) => ENOUGH.test(text.slice(at, at + 40)));
  const candidates = KINDS.flatMap(([pattern, weigh]) =>
    matchesAt(text, pattern, places).flatMap((match) => {
      const cued = CUE.test(before(lower, match.index, 44));
      const confidence =
        isHelpLine(match[0]) || isMeasured(lower, match.index + match[0].length) ? 0 : weigh(match, cued, lower);
      return confidence ? [found(match, lower, confidence, cued)] : [];
    }),
  );
  const vanity = matchesAt(text, VANITY, numbers).filter(
    (match) =>
      digitsIn(match[0]).length >= 3 &&
      match[0].replace(/[^A-Z\d]/g, '').length >= 7 &&
      (/^\+?1?[-. ]?\(?(?:8(?:00|33|44|55|66|77|88)|900)/.test(match[0]) || CUE.test(before(lower, match.index, 44))),
  );
  const inner = matchesOf(lower, INNER).map((match) => found(match, lower, 0.75, true));
  return [
    ...candidates,
    ...inner,
    ...vanity
      .filter((match) => !/TALK|HELP$/.test(match[0]) || match[0].replace(/\D/g, '').length > 8)
      .map((match) => found(match, lower, 0.85, true)),
  ];
}
