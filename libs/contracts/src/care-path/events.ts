import type { Whole } from '../common/scalars';
import type { CarePhaseCode } from './commands';

/**
 * `data` of the events of a case's care path: what was agreed is read from the case.
 * @internal
 */
export interface CarePathEventData {
  'dose.authorized': { number: Whole };
  /** `unmet`: how many items of the gate were not recorded. */
  'care_path.moved': { from: CarePhaseCode; to: CarePhaseCode; unmet: Whole };
}
