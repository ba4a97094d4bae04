import type { CodeOf, Coded } from '../codes';
import type { FactCode, FactRecorders } from './fact-code';

/** What an opinion says to the treating prescriber (care path §7, `clearance`). None of them is an order. */
const CLEARANCE_STATEMENTS = [
  { code: 'no_added_concern', label: 'No added concern' },
  { code: 'proceed_with_conditions', label: 'Proceed with conditions' },
  { code: 'advise_against', label: 'Advises against' },
  { code: 'more_information', label: 'More information needed' },
] as const satisfies readonly Coded[];

/** What holds for a number of days. A pregnancy test is a result of the laboratory; only how long it counts is said with it. */
export const CLEARANCES = [
  { code: 'anesthesia', label: 'Anesthesia', statement: true, recorders: 'anesthesiologist' },
  { code: 'cardiac', label: 'Cardiac', statement: true, recorders: 'physicians' },
  { code: 'pregnancy_test', label: 'Pregnancy test', statement: false },
] as const satisfies readonly (Coded & { statement: boolean; recorders?: FactRecorders })[];
export type ClearanceCode = CodeOf<typeof CLEARANCES>;

/** Re-check after 6 to 12 months (care path §1, P2): no opinion is said to hold for longer than a year. */
const DAYS_MAX = 365;
const at = 'case' as const;
const scope = 'facts' as const;

export const statementCode = (code: ClearanceCode): string => `clearance.${code}`;
export const daysCode = (code: ClearanceCode): string => `clearance.${code}_days`;

export const CLEARANCE_FACTS: readonly FactCode[] = CLEARANCES.flatMap(({ code, label, statement, ...more }) => [
  ...(statement
    ? [
        {
          code: statementCode(code),
          label: `${label} clearance`,
          at,
          takes: { is: 'choice' as const, choices: CLEARANCE_STATEMENTS },
          scope,
          ...more,
        },
      ]
    : []),
  {
    code: daysCode(code),
    label: statement ? `${label} clearance, days it holds` : `${label}, days it counts`,
    at,
    takes: { is: 'whole' as const, min: 1, max: DAYS_MAX },
    scope,
    ...more,
  },
]);
