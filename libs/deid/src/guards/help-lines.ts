import type { Candidate, Prepared, Shield } from '../types';

/** Lines that help everybody: crisis, domestic violence, sexual assault, substance use, poison control, veterans, LGBTQ youth. */
const NUMBERS: ReadonlySet<string> = new Set([
  '8002738255',
  '8006624357',
  '8007997233',
  '8006564673',
  '8002221222',
  '8664887386',
  '8775658860',
  '8448424453',
  '8009314357',
  '8337742737',
  '8772265255',
  '8004224453',
  '8332856324',
  '8009506264',
]);

/** Whether the digits are those of a public line, with or without the country's 1. */
export const isHelpLine = (number: string): boolean =>
  NUMBERS.has(number.replace(/\D/g, '').replace(/^1(?=\d{10})/, ''));

/** Public lines are no way to reach a person. */
export const helpLines = ({ text }: Prepared, candidates: readonly Candidate[]): Shield[] =>
  candidates
    .filter(({ start, end }) => end - start < 20 && isHelpLine(text.slice(start, end)))
    .map(({ start, end, category }) => ({ start, end, against: new Set([category]) }));
