import { factLabel, showFact } from '@consilium/clinical';
import type { CaseFact } from '@consilium/contracts';
import { valueWords } from './valueWords';

const SCALES = ['cadss23', 'cadss6', 'moaas'] as const;

/** What was recorded of one session in a few lines. An absent value is said with its reason and never stands for a number. */
export function sessionWords(facts: readonly CaseFact[]): string[] {
  const dose = facts.find(({ code }) => code === 'dose');
  return [
    ...(dose ? [`Dose ${valueWords(dose)}`] : []),
    ...pressures(facts),
    ...SCALES.flatMap((code) => seriesWords(facts, code)),
    ...facts
      .filter(({ code }) => code.startsWith('ae.'))
      .map((fact) => `${factLabel(fact.code)}, grade ${valueWords(fact)} at ${fact.minute} min`),
  ];
}

/** `132/84 before, highest 151/94 at 15 min`. */
function pressures(facts: readonly CaseFact[]): string[] {
  const read = facts.filter(({ code, minute }) => code === 'sbp' && minute !== undefined);
  if (read.length === 0) return [];
  const before = read.filter(({ minute }) => minute! <= 0).at(-1);
  const highest = read
    .filter(({ minute, value }) => minute! > 0 && value.is === 'quantity')
    .toSorted((one, other) => numberOf(other) - numberOf(one))[0];
  const pair = (sbp: CaseFact): string => {
    const dbp = facts.find(({ code, minute }) => code === 'dbp' && minute === sbp.minute);
    return `${numberWords(sbp)}/${dbp ? numberWords(dbp) : 'not recorded'}`;
  };
  const said = [
    before && `${pair(before)} before`,
    highest && `highest ${pair(highest)} at ${highest.minute} min`,
  ].filter((words) => words !== undefined);
  return said.length > 0 ? [`Blood pressure ${said.join(', ')} (mmHg)`] : [];
}

const seriesWords = (facts: readonly CaseFact[], code: string): string[] => {
  const series = facts.filter((fact) => fact.code === code);
  return series.length > 0
    ? [`${factLabel(code)} ${series.map((fact) => `${valueWords(fact)} at ${fact.minute} min`).join(', ')}`]
    : [];
};

const numberOf = ({ value }: CaseFact): number => (value.is === 'quantity' ? Number(value.amount) : Number.NaN);
/** The number of a pressure in mmHg, which the line names once for both. */
const numberWords = ({ code, value }: CaseFact): string => {
  const { number, text } = showFact(code, value, { canonical: true });
  return number ?? text.toLowerCase();
};
