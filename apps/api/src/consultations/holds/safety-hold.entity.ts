import type { HoldOutcome } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A safety hold by the events that asked, answered, lifted or withdrew it. */
@Entity()
export class SafetyHold {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roomId: string;
  @Column('bigint') askedSeq: string;
  @Column('bigint', { nullable: true }) answeredSeq: string | null;
  @Column('uuid') askedBy: string;
  @Column('text', { nullable: true }) outcome: HoldOutcome | null;
  @Column('bigint', { nullable: true }) liftedSeq: string | null;
  @Column('bigint', { nullable: true }) withdrawnSeq: string | null;
}
