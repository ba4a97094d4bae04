import type { ConsultationPhase } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stretch of a consultation that was in one phase. */
@Entity()
export class ConsultationRun {
  @PrimaryColumn('uuid') consultationId: string;
  @PrimaryColumn('bigint') beganSeq: string;
  @Column('text') phase: ConsultationPhase;
  @Column('timestamptz') beganAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
