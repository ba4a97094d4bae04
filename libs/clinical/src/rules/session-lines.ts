import type { FactName } from './fields/fact-fields';
import type { RuleId } from './rule';
import type { Threshold } from './thresholds';

/** What a line is drawn across. */
export type LinedVital = 'sbp' | 'dbp' | 'spo2';

/** A threshold of the rules as a line across the chart of a session. */
export interface SessionLine {
  readonly vital: LinedVital;
  /** In the vital's canonical unit. */
  readonly at: number;
  /** Whether it judges the reading before the dose, or those after it. */
  readonly when: 'before' | 'after';
  /** The rise from the reading before the dose that the line stands for. */
  readonly rise?: number;
  readonly ruleId: RuleId;
}

/** Readings before the dose, in canonical units; what is not recorded, and what is absent, is left out. */
export type BeforeDose = Readonly<Partial<Record<LinedVital, number>>>;

const DRAWN: Readonly<Partial<Record<FactName, Pick<SessionLine, 'vital' | 'when'> & { fromBefore?: true }>>> = {
  'day.sbp': { vital: 'sbp', when: 'before' },
  'day.dbp': { vital: 'dbp', when: 'before' },
  'day.spo2': { vital: 'spo2', when: 'before' },
  'mon.sbp_max': { vital: 'sbp', when: 'after' },
  'mon.dbp_max': { vital: 'dbp', when: 'after' },
  'mon.sbp_delta': { vital: 'sbp', when: 'after', fromBefore: true },
  'mon.dbp_delta': { vital: 'dbp', when: 'after', fromBefore: true },
  'mon.spo2_min': { vital: 'spo2', when: 'after' },
};

/** The thresholds of a rule set that judge the vitals of a session. A rise needs the reading before the dose: without it there is no line. */
export function sessionLines(thresholds: readonly Threshold[], before: BeforeDose): SessionLine[] {
  return thresholds.flatMap(({ fact, value, ruleId }): SessionLine[] => {
    const drawn = DRAWN[fact];
    if (!drawn) return [];
    const { vital, when, fromBefore } = drawn;
    if (!fromBefore) return [{ vital, when, at: value, ruleId }];
    const from = before[vital];
    return from === undefined ? [] : [{ vital, when, at: from + value, rise: value, ruleId }];
  });
}
