import { unitWords } from '../values/units';

/** UCUM codes of spans of time and of rates, which no measured value carries. */
const SPANS: Readonly<Record<string, string>> = {
  a: 'years',
  d: 'days',
  h: 'h',
  min: 'min',
  wk: 'weeks',
  '/wk': 'a week',
  'mg/d': 'mg a day',
  'kg/m2': 'kg/m²',
};

/** The unit of a fact in words. */
export const factUnitWords = (ucum: string): string => SPANS[ucum] ?? unitWords(ucum);
