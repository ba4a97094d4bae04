import type { Whole } from '../common/scalars';

/**
 * `data` of the events of a case's care path: what was agreed is read from the case.
 * @internal
 */
export interface CarePathEventData {
  'dose.authorized': { number: Whole };
}
