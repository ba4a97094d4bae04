import type { CodeOf, Coded } from '../codes';
import type { FactCode, FactRecorders } from './fact-code';

/** What an opinion says to the treating prescriber (care path §7, `clearance`). None of them is an order. */
const CLEARANCE_STATEMENTS = [
  { code: 'no_added_concern', label: 'No added concern' },
  { code: 'proceed_with_conditions', label: 'Proceed with conditions' },
  { code: 'advise_against', label: 'Advises against' },
  { code: 'more_information', label: 'More information needed' },
] as const satisfies readonly Coded[];

/** What was agreed with the person, not its words (care path §1 P4, §3). A new one takes the place of the one before. */
const CONSENT_STATEMENTS = [
  { code: 'given', label: 'Given' },
  { code: 'given_in_part', label: 'Given in part' },
  { code: 'refused', label: 'Refused' },
  { code: 'withdrawn', label: 'Withdrawn' },
] as const satisfies readonly Coded[];
const BOUNDARY_STATEMENTS = [
  { code: 'agreed', label: 'Agreed' },
  { code: 'open_points', label: 'With open points' },
] as const satisfies readonly Coded[];
/** Care path §7, `touch_consent`. */
const TOUCH_STATEMENTS = [
  { code: 'no_touch', label: 'No touch' },
  { code: 'hand', label: 'Hand' },
  { code: 'shoulder', label: 'Shoulder' },
] as const satisfies readonly Coded[];

/** What holds for a number of days. A pregnancy test is a result of the laboratory; only how long it counts is said with it. */
export const CLEARANCES = [
  {
    code: 'anesthesia',
    label: 'Anesthesia',
    of: 'Anesthesia clearance',
    says: CLEARANCE_STATEMENTS,
    recorders: 'anesthesiologist',
  },
  { code: 'cardiac', label: 'Cardiac', of: 'Cardiac clearance', says: CLEARANCE_STATEMENTS, recorders: 'physicians' },
  { code: 'pregnancy_test', label: 'Pregnancy test', of: 'Pregnancy test' },
  {
    code: 'consent',
    label: 'Treatment consent',
    of: 'Treatment consent',
    says: CONSENT_STATEMENTS,
    recorders: 'clinicians',
  },
  { code: 'boundaries', label: 'Boundaries', of: 'Boundaries', says: BOUNDARY_STATEMENTS, recorders: 'clinicians' },
  { code: 'touch', label: 'Touch agreement', of: 'Touch agreement', says: TOUCH_STATEMENTS, recorders: 'clinicians' },
] as const satisfies readonly (Coded & { of: string; says?: readonly Coded[]; recorders?: FactRecorders })[];
export type ClearanceCode = CodeOf<typeof CLEARANCES>;

/** Re-check after 6 to 12 months (care path §1, P2): no opinion is said to hold for longer than a year. */
const DAYS_MAX = 365;
const at = 'case' as const;
const scope = 'facts' as const;

export const statementCode = (code: ClearanceCode): string => `clearance.${code}`;
export const daysCode = (code: ClearanceCode): string => `clearance.${code}_days`;

export const CLEARANCE_FACTS: readonly FactCode[] = CLEARANCES.flatMap(({ code, of, ...more }) => {
  const by = 'recorders' in more ? { recorders: more.recorders } : {};
  const days: FactCode = {
    code: daysCode(code),
    label: `${of}, days it ${'says' in more ? 'holds' : 'counts'}`,
    at,
    takes: { is: 'whole', min: 1, max: DAYS_MAX },
    scope,
    ...by,
  };
  if (!('says' in more)) return [days];
  return [
    { code: statementCode(code), label: of, at, takes: { is: 'choice', choices: more.says }, scope, ...by },
    days,
  ];
});
