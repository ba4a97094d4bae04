import type {
  IdentifierLetter,
  IncidentPlace,
  IncidentStatus,
  IncidentText,
  RoomEventType,
  TextAction,
} from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that was reported for an identifier, and where its handling stands. */
@Entity()
export class Incident {
  @PrimaryColumn('uuid') id: string;
  @Column('text') place: IncidentPlace;
  @Column('uuid', { nullable: true }) roomId: string | null;
  @Column('bigint', { nullable: true }) seq: string | null;
  @Column('text', { nullable: true }) eventType: RoomEventType | null;
  /** Of a text beside the log: whose it is, which of its texts, and how the record is named without them. */
  @Column('uuid', { nullable: true }) recordId: string | null;
  @Column('text', { nullable: true }) field: string | null;
  @Column('text', { nullable: true }) label: string | null;
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
