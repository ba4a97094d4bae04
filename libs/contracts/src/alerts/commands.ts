import type { Uuid } from '../common/scalars';

export const ALERT_NOTE_MAX = 300;

/** Why an alert is quieted, by its code in the clinical lists. */
export type AcknowledgementReasonCode = string;

/** `POST /alerts/:id/acknowledge`. Quiets an alert on every device and closes nothing. */
export interface AcknowledgeAlert {
  reason: AcknowledgementReasonCode;
  /** Needed where the alert says so. */
  note?: string;
}

/** `PUT /cases/:id/primary-clinician`: the owner names one who treats, themselves too. */
export interface NamePrimaryClinician {
  memberId: Uuid;
}
