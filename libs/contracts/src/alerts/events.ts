import type { Uuid } from '../common/scalars';
import type { AcknowledgementReasonCode } from './commands';

/**
 * `data` of the events of safety alerts: what an alert says is read from the case, within what its consent covers.
 * @internal
 */
export interface AlertEventData {
  'alert.opened': { alertId: Uuid };
  /** `text` is the note. */
  'alert.acknowledged': { alertId: Uuid; reason: AcknowledgementReasonCode; text?: string; hidden?: true };
  'alert.closed': { alertId: Uuid };
  'alert.primary_named': { memberId: Uuid };
}
