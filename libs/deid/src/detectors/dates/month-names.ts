/** What a word says about the month. `plain`: it is nothing but a month, whatever its case. */
export interface Month {
  month: number;
  kind: 'plain' | 'word' | 'short' | 'foreign';
}

const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** Months that are also names or other words. */
const AMBIGUOUS = new Set(['march', 'april', 'may', 'june', 'august']);
const SHORT: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'febr'],
  ['mar'],
  ['apr'],
  [],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep', 'sept'],
  ['oct'],
  ['nov'],
  ['dec'],
];
const FOREIGN = [
  'enero janvier januar janeiro gennaio januari jänner',
  'febrero février fevrier februar fevereiro febbraio februari',
  'marzo mars märz maerz março marco maart',
  'abril avril aprile',
  'mayo mai maio maggio mei',
  'junio juin juni junho giugno',
  'julio juillet juli julho luglio',
  'agosto août aout augustus',
  'septiembre setiembre septembre setembro settembre',
  'octubre octobre oktober outubro ottobre',
  'noviembre novembre novembro',
  'diciembre décembre decembre dezember dezembro dicembre',
];
const MISSPELT = [
  'januray janurary janaury jannuary januarry',
  'febuary feburary feburuary febraury febrary feberary',
  'marhc mrach',
  'apirl arpil aprill',
  '',
  'juen',
  'jully juy',
  'agust augst auguts auguest augest',
  'septmber setember septemeber septemper spetember',
  'ocotber ocober ocotober octobor otcober',
  'novmber novemeber noveber novembre',
  'decmber decemeber desember deceber',
];

/** Spellings with one letter left out, doubled or swapped with the next; long names only, so that no other word is meant. */
function slips(name: string): string[] {
  if (name.length < 6) return [];
  return [...name].flatMap((letter, n) => [
    name.slice(0, n) + name.slice(n + 1),
    name.slice(0, n) + letter + name.slice(n),
    name.slice(0, n) + (name[n + 1] ?? '') + letter + name.slice(n + 2),
  ]);
}

const MONTHS: ReadonlyMap<string, Month> = new Map([
  ...FOREIGN.flatMap((names, n) =>
    names.split(' ').map((name): [string, Month] => [name, { month: n + 1, kind: 'foreign' }]),
  ),
  ...FULL.flatMap((name, n) => slips(name).map((slip): [string, Month] => [slip, { month: n + 1, kind: 'plain' }])),
  ...MISSPELT.flatMap((names, n) =>
    names
      .split(' ')
      .filter(Boolean)
      .map((name): [string, Month] => [name, { month: n + 1, kind: AMBIGUOUS.has(FULL[n]!) ? 'word' : 'plain' }]),
  ),
  ...SHORT.flatMap((names, n) => names.map((name): [string, Month] => [name, { month: n + 1, kind: 'short' }])),
  ...FULL.map((name, n): [string, Month] => [name, { month: n + 1, kind: AMBIGUOUS.has(name) ? 'word' : 'plain' }]),
]);

/** The month that a lower-case word names. */
export const monthNamed = (lower: string): Month | undefined => MONTHS.get(lower);
