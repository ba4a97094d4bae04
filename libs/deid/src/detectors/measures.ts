const UNITS = [
  'mg',
  'mgs',
  'milligrams?',
  'mcg',
  'µg',
  'μg',
  'ug',
  'g',
  'gm',
  'grams?',
  'kg',
  'kgs',
  'lbs?',
  'pounds?',
  'oz',
  'ounces?',
  'ml',
  'mls',
  'cc',
  'l',
  'dl',
  'liters?',
  'litres?',
  'mmhg',
  'mm',
  'cm',
  'm',
  'km',
  'miles?',
  'inch(?:es)?',
  'ft',
  'feet',
  'nm',
  'bpm',
  'mmol',
  'mol',
  'nmol',
  'umol',
  'meq',
  'miu',
  'iu',
  'u',
  'units?',
  'ng',
  'pg',
  'k',
  'kcal',
  'cal',
  'calories',
  'hz',
  'ghz',
  'mhz',
  'joules?',
  'gy',
  'mins?',
  'minutes?',
  'hrs?',
  'hours?',
  'h',
  'secs?',
  'seconds?',
  's',
  'days?',
  'd',
  'weeks?',
  'wks?',
  'months?',
  'mos?',
  'years?',
  'yrs?',
  'yo',
  'nights?',
  'times?',
  'x',
  'sessions?',
  'visits?',
  'doses?',
  'infusions?',
  'lozenges?',
  'tabs?',
  'tablets?',
  'pills?',
  'caps?',
  'capsules?',
  'puffs?',
  'drops?',
  'sprays?',
  'patches?',
  'vials?',
  'percent',
  'points?',
  'cells?',
  'copies',
  'patients?',
  'participants?',
  'people',
  'persons?',
  'subjects?',
  'adults?',
  'children',
  'women',
  'men',
  'cases?',
  'steps',
  'dollars?',
  'usd',
  'eur',
  'cigarettes?',
  'drinks?',
  'beers?',
  'packs?',
  'births?',
  'bp',
  'kb',
  'mb',
  'rpm',
  'degrees?',
  'genes?',
  'individuals?',
  'items?',
];
const MEASURE_AFTER = new RegExp(
  `[ -]?(?:(?:${UNITS.join('|')})(?![a-z0-9])|[%°‰]|(?: ?/ ?(?:min|kg|hr|h|day|week|dl|l|ml|mm3|ul|µl|mcl|m2))(?![a-z]))`,
  'y',
);

/** Whether a unit or a thing counted follows the number that ends there. */
export function isMeasured(lower: string, end: number): boolean {
  MEASURE_AFTER.lastIndex = end;
  return MEASURE_AFTER.test(lower);
}

/** What stands before an offset, at most `length` characters of it. */
export const before = (text: string, offset: number, length: number): string =>
  text.slice(Math.max(0, offset - length), offset);
/** What stands behind an offset, at most `length` characters of it. */
export const behind = (text: string, offset: number, length: number): string => text.slice(offset, offset + length);

export const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** What the pattern (sticky) matches at those places, front to back and without overlap. */
export function matchesAt(text: string, pattern: RegExp, places: Iterable<number>): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let reached = -1;
  for (const place of places) {
    if (place < reached) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    reached = pattern.lastIndex;
  }
  return found;
}

/** Where numbers begin, with the sign or bracket before them. */
export const withSigns = (text: string, figures: readonly number[]): number[] =>
  figures.flatMap((at) => {
    let start = at;
    while (start > 0 && at - start < 3 && (text[start - 1] === '(' || text[start - 1] === '+')) start--;
    return start < at ? [start, at] : [at];
  });
