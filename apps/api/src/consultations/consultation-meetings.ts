import { Injectable } from '@nestjs/common';
import type { ConsultationSummary } from '@consilium/contracts';
import type { Tx } from '../platform/transactions/transactions';

export interface MeetingsOfConsultations {
  /** The meeting that a consultation belonged to, where this member takes part in it. */
  meetingFor: (memberId: string, consultationId: string) => Promise<ConsultationSummary['meeting']>;
  /** Whether a meeting that runs has left its case: then only the meeting's own way back goes on with it. */
  wentOn: (tx: Tx, consultationId: string) => Promise<boolean>;
}

/** Who knows the meetings of consultations. Meetings know consultations and not the other way, so they register when their module starts. */
@Injectable()
export class ConsultationMeetings implements MeetingsOfConsultations {
  private meetings: MeetingsOfConsultations = {
    meetingFor: () => Promise.resolve(null),
    wentOn: () => Promise.resolve(false),
  };

  register(meetings: MeetingsOfConsultations): void {
    this.meetings = meetings;
  }

  meetingFor(memberId: string, consultationId: string): Promise<ConsultationSummary['meeting']> {
    return this.meetings.meetingFor(memberId, consultationId);
  }

  wentOn(tx: Tx, consultationId: string): Promise<boolean> {
    return this.meetings.wentOn(tx, consultationId);
  }
}
