import { Injectable } from '@nestjs/common';
import type { ConsultationSummary } from '@consilium/contracts';

/** The meeting that a consultation belonged to, where this member takes part in it. */
export type MeetingOfConsultation = (
  memberId: string,
  consultationId: string,
) => Promise<ConsultationSummary['meeting']>;

/** Who knows the meetings of consultations. Meetings know consultations and not the other way, so they register when their module starts. */
@Injectable()
export class ConsultationMeetings {
  private find: MeetingOfConsultation = () => Promise.resolve(null);

  register(find: MeetingOfConsultation): void {
    this.find = find;
  }

  meetingFor(memberId: string, consultationId: string): Promise<ConsultationSummary['meeting']> {
    return this.find(memberId, consultationId);
  }
}
