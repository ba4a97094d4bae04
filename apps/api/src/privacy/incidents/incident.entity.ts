import type { IdentifierLetter, IncidentStatus, IncidentText, RoomEventType, TextAction } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that was reported for an identifier, and where its handling stands. */
@Entity()
export class Incident {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roomId: string;
  @Column('bigint') seq: string;
  @Column('text') eventType: RoomEventType;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('text') status: IncidentStatus;
  @Column('text') textState: IncidentText;
  @Column('text', { array: true }) categories: IdentifierLetter[];
  @Column('timestamptz') postedAt: Date;
  @Column('timestamptz') discoveredAt: Date;
  @Column('timestamptz') containedAt: Date;
  @Column('timestamptz') deadlineAt: Date;
  @Column('text') nature: string;
  @Column('text') recipients: string;
  @Column('text') acquired: string;
  @Column('text') mitigation: string;
  @Column('text') notes: string;
  @Column('text', { nullable: true }) pendingAction: TextAction | null;
  @Column('uuid', { nullable: true }) pendingBy: string | null;
  @Column('timestamptz', { nullable: true }) pendingAt: Date | null;
  @Column('integer') version: number;
}
