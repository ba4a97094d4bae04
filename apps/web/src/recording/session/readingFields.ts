import { PRESSURE_FIELD } from '@consilium/clinical';

/** What is read at a minute of a session, in the order in which it is asked. */
export const READING_FIELDS = [
  PRESSURE_FIELD,
  'hr',
  'spo2',
  'moaas',
  'rr',
  'cadss23',
  'cadss6',
  'o2_flow',
  'mon.redflag',
] as const;

/** Those that are asked each time; the rest is unfolded. */
export const USUAL_FIELDS = READING_FIELDS.slice(0, 6);
export const OTHER_FIELDS = READING_FIELDS.slice(6);

/** The field in which a code is entered. */
export const fieldOfCode = (code: string): string => (code === 'sbp' || code === 'dbp' ? PRESSURE_FIELD : code);
