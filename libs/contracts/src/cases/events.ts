import type { Whole } from '../common/scalars';
import type { CaseStatus } from './views';

/**
 * `data` of the events of a case and of its consent.
 * @internal
 */
export interface CaseEventData {
  'case.opened': { status: CaseStatus };
  /** `fields` names what changed; the text itself is read from the case. `version` is the presentation's new version. */
  'case.edited': { version: Whole; fields: string[] };
  'case.closed': { status: CaseStatus };
  /** Texts of the case itself were reported, or may be read again; what stands there now is read from the case. */
  'case.text_hidden': { field: string };
  'case.text_released': { field: string };
  'consent.recorded': { basis: string };
  'consent.revoked': { status: CaseStatus };
}
