/** How a unit is written for people. `joined`: without a space after the number. */
export interface UnitWords {
  readonly words: string;
  readonly joined?: true;
}

/**
 * Units by the code under which they are stored: UCUM (ucum.org), save for three that laboratories write otherwise and
 * that stored results carry already (`xULN`, `mL/min/1.73m2`, `mIU/L`).
 */
export const UNITS = {
  'mm[Hg]': { words: 'mmHg' },
  kPa: { words: 'kPa' },
  '/min': { words: '/min', joined: true },
  'L/min': { words: 'L/min' },
  '%': { words: '%', joined: true },
  Cel: { words: '°C' },
  '[degF]': { words: '°F' },
  kg: { words: 'kg' },
  g: { words: 'g' },
  '[lb_av]': { words: 'lb' },
  cm: { words: 'cm' },
  m: { words: 'm' },
  '[in_i]': { words: 'in' },
  mg: { words: 'mg' },
  ug: { words: 'µg' },
  'mg/kg': { words: 'mg/kg' },
  'mg/dL': { words: 'mg/dL' },
  'umol/L': { words: 'µmol/L' },
  'mmol/L': { words: 'mmol/L' },
  'mmol/mol': { words: 'mmol/mol' },
  'g/dL': { words: 'g/dL' },
  'g/L': { words: 'g/L' },
  'U/L': { words: 'U/L' },
  xULN: { words: '× ULN' },
  'mL/min/1.73m2': { words: 'mL/min/1.73 m²' },
  'mIU/L': { words: 'mIU/L' },
  '10*9/L': { words: '× 10⁹/L' },
  ms: { words: 'ms' },
} as const satisfies Record<string, UnitWords>;

export type Unit = keyof typeof UNITS;

/** The words of a unit; a code that is not listed is shown as it is, so that old records stay readable. */
export const unitWords = (unit: Unit | (string & {})): string =>
  (UNITS as Record<string, UnitWords>)[unit]?.words ?? unit;

/** A number with its unit: `148 mmHg`, `98%`, `72/min`. The space does not break over two lines. */
export const withUnit = (number: string, unit: Unit): string => {
  const { words, joined }: UnitWords = UNITS[unit];
  return joined ? `${number}${words}` : `${number}\u00a0${words}`;
};

/**
 * The unit that people write in one of these ways: by its code or by its words, whatever the case (`mmhg`, `mm[Hg]`,
 * `°C`).
 */
export function unitOfWords(written: string): Unit | undefined {
  const wanted = plain(written);
  return (Object.keys(UNITS) as Unit[]).find((unit) => plain(unit) === wanted || plain(UNITS[unit].words) === wanted);
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s[\]]/g, '')
    .replaceAll('μ', 'u')
    .toLowerCase();
