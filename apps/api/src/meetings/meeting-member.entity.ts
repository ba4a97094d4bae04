import { Entity, PrimaryColumn } from 'typeorm';

/** A member who is invited to a meeting. */
@Entity()
export class MeetingMember {
  @PrimaryColumn('uuid') meetingId: string;
  @PrimaryColumn('uuid') memberId: string;
}
