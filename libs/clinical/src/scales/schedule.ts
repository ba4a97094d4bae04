import type { Coded, ScaleCode } from '../codes';

export type MeasureCode = ScaleCode | 'cssrs_screen';

/** When which measure is due (care path §4.12); a site may change it. */
export const MEASURE_SCHEDULE = [
  {
    code: 'intake',
    label: 'At intake',
    measures: ['phq9', 'gad7', 'pcl5', 'cssrs_screen', 'audit_c', 'dast10', 'stopbang'],
  },
  { code: 'session_pre', label: 'Before each session', measures: ['phq9', 'cssrs_screen'] },
  { code: 'session_during', label: 'During each session', measures: ['moaas', 'cadss6'] },
  { code: 'session_post', label: '24 to 72 hours after each session', measures: ['phq9'] },
  { code: 'session_optional', label: 'After a session, optional', measures: ['meq30', 'cadss23'] },
  { code: 'every_4_weeks', label: 'Every 4 weeks', everyDays: 28, measures: ['phq9', 'gad7', 'pcl5'] },
  { code: 'end', label: 'At the end', measures: ['phq9', 'gad7', 'pcl5', 'audit_c', 'dast10'] },
] as const satisfies readonly (Coded & { everyDays?: number; measures: readonly MeasureCode[] })[];

/**
 * Days that may lie between two scores of a course at most; over a longer gap it is not known what lay between them. A measure that the schedule does not
 * repeat is held to the same days.
 */
export const LONGEST_STEP_DAYS = Math.max(
  ...MEASURE_SCHEDULE.flatMap((entry) => ('everyDays' in entry ? [entry.everyDays] : [])),
);
