import type { MeetingItemState, MeetingLane } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case on the list of a meeting. */
@Entity('meeting_item')
export class MeetingItemRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  @Column('uuid') caseId: string;
  @Column('uuid') roomId: string;
  @Column('integer') position: number;
  @Column('text', { nullable: true }) lane: MeetingLane | null;
  @Column('integer') minutes: number;
  @Column('text', { nullable: true }) lateReason: string | null;
  @Column('uuid', { nullable: true }) returnedFrom: string | null;
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz') addedAt: Date;
  @Column('uuid', { nullable: true }) consultationId: string | null;
  @Column('text') state: MeetingItemState;
}
