import type { ConsultationPhase, ConsultationStatus } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A consultation of a room, as its latest event left it. */
@Entity()
export class Consultation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roomId: string;
  @Column('text') status: ConsultationStatus;
  @Column('text', { nullable: true }) phase: ConsultationPhase | null;
  @Column('timestamptz', { nullable: true }) scheduledFor: Date | null;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('bigint', { nullable: true }) startedSeq: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid') facilitatorId: string;
  @Column('uuid') presenterId: string;
  @Column('bigint', { nullable: true }) summaryBackSeq: string | null;
  @Column('uuid', { nullable: true }) summaryBackBy: string | null;
  @Column('integer') version: number;
  @Column('bigint') eventSeq: string;
  @Column('timestamptz') createdAt: Date;
  @Column('bigint', { nullable: true }) takeawaySeq: string | null;
  @Column('uuid', { nullable: true }) takeawayBy: string | null;
  @Column('integer', { nullable: true }) takeawayDays: number | null;
  @Column('boolean', { nullable: true }) takeawayBusiness: boolean | null;
}
