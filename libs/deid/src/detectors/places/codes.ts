import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';

const REASON = 'This looks like a postal code.';
const STATES =
  'A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|A[AEP]';
const BEHIND_STATE = new RegExp(
  `\\b(?:${STATES}|${['Alabama', 'Alaska', 'Arizona', 'Arkansas', 'California', 'Colorado', 'Connecticut', 'Delaware', 'Florida', 'Georgia', 'Hawaii', 'Idaho', 'Illinois', 'Indiana', 'Iowa', 'Kansas', 'Kentucky', 'Louisiana', 'Maine', 'Maryland', 'Massachusetts', 'Michigan', 'Minnesota', 'Mississippi', 'Missouri', 'Montana', 'Nebraska', 'Nevada', 'Hampshire', 'Jersey', 'Mexico', 'York', 'Carolina', 'Dakota', 'Ohio', 'Oklahoma', 'Oregon', 'Pennsylvania', 'Island', 'Tennessee', 'Texas', 'Utah', 'Vermont', 'Virginia', 'Washington', 'Wisconsin', 'Wyoming'].join('|')})[ ,.]{1,3}(\\d{5}(?:-\\d{4})?)(?![\\d.,]?\\d|\\w|%)`,
  'g',
);
const CUED =
  /\b(?:zip(?: ?code)?s?|post(?:al)? ?code|postcode|plz|code postal|c\.p\.|cap|zipcode)(?: (?:is|was|of|starts with|beginning(?: with)?|begins with|prefix|area))?[ :#=(]{1,4}(\d{3,6}(?:[- ]\d{2,4})?|[a-z]\d[a-z] ?\d[a-z]\d|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b/g;
const ANY_ZIP = /\b(?:zip(?:[ -]?codes?)?|zipcode)\b/;
const PLUS_FOUR = /(?<![\d-])\d{5}-\d{4}(?![\d-])/g;
const BRITISH = /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/gu;
const CANADIAN = /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\p{N}])/gu;
const COORDINATES =
  /(?<![\d.])-?\d{1,3}\.\d{3,8} ?°? ?[NS]?(?:,|;| |\/){1,2} ?-?\d{1,3}\.\d{3,8}(?: ?°? ?[EW]\b)?|\d{1,3} ?°(?: ?\d{1,2} ?['′])?(?: ?\d{1,2}(?:\.\d+)? ?["″])? ?[NS][ ,;/]{1,3}\d{1,3} ?°(?: ?\d{1,2} ?['′])?(?: ?\d{1,2}(?:\.\d+)? ?["″])? ?[EW]\b|(?<![\d.])\d{1,3}\.\d{2,8} ?° ?[NS],? ?\d{1,3}\.\d{2,8} ?° ?[EW]\b/g;
const COORDINATE_CUE = /\b(?:gps|coordinates?|lat(?:itude)?|located at|location|geo)\b/;

/** `Poland 11248` at the end of a line or a sentence. */
const BEHIND_COUNTRY =
  /\b(?:Austria|Belgium|Brazil|Bulgaria|Canada|Croatia|Cyprus|Czech Republic|Czechia|Denmark|Estonia|Finland|France|Germany|Greece|Greenland|Hungary|Iceland|India|Italy|Japan|Latvia|Lithuania|Mexico|Netherlands|New Zealand|Norway|Poland|Portugal|Romania|Slovakia|Slovenia|South Africa|Spain|Sweden|Switzerland|Tunisia|Turkey|Ukraine|United Kingdom|Uruguay|Australia|Chile|Argentina|Colombia|Peru)[ ,\n]{1,2}(\d{4,6})(?![\d%]|[.,]\d| [a-z])/g;

/** ZIP and foreign postal codes, coordinates. */
export function postalCodes({ text, lower, figures }: Prepared): Candidate[] {
  if (!figures.length) return [];
  const found: Candidate[] = [];
  const add = (
    start: number,
    length: number,
    confidence: number,
    cued: boolean,
    reason = REASON,
    category: 'zip' | 'place' = 'zip',
  ): void => {
    found.push({ start, end: start + length, category, confidence, reason, cued });
  };
  for (const match of matchesOf(text, BEHIND_STATE))
    add(match.index + match[0].length - match[1]!.length, match[1]!.length, 0.9, true);
  for (const match of matchesOf(text, BEHIND_COUNTRY))
    add(
      match.index + match[0].length - match[1]!.length,
      match[1]!.length,
      /^(?:19|20)\d\d$/.test(match[1]!) ? 0 : 0.75,
      false,
    );
  for (const match of matchesOf(lower, CUED))
    add(match.index + match[0].lastIndexOf(match[1]!), match[1]!.length, 0.92, true);
  if (ANY_ZIP.test(lower))
    for (const match of matchesOf(text, /(?<![\d.-])\d{5}(?![\d.-]?\d)/g))
      if (ANY_ZIP.test(lower.slice(Math.max(0, match.index - 30), match.index + 24))) add(match.index, 5, 0.8, true);
  for (const match of matchesOf(text, PLUS_FOUR)) add(match.index, match[0].length, 0.75, false);
  for (const match of matchesOf(text, BRITISH))
    if (match[0].includes(' ') || /\b(?:postcode|uk|england|london)\b/.test(lower))
      add(match.index, match[0].length, 0.75, false);
  for (const match of matchesOf(text, CANADIAN)) add(match.index, match[0].length, 0.75, false);
  for (const match of matchesOf(text, COORDINATES)) {
    const sure =
      match[0].includes('°') ||
      /\.\d{4,}.*\.\d{4,}/.test(match[0]) ||
      COORDINATE_CUE.test(lower.slice(Math.max(0, match.index - 40), match.index));
    if (sure && match[0].trim() !== '')
      add(
        match.index,
        match[0].trimEnd().length,
        match[0].includes('°') ? 0.9 : 0.8,
        COORDINATE_CUE.test(lower.slice(Math.max(0, match.index - 40), match.index)),
        'These look like the coordinates of a place.',
        'place',
      );
  }
  return found;
}
