import type { CarePhase } from '@consilium/clinical';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A move of a case from one phase of its care path to another. Where the last one leads, the case is; none is ever changed. */
@Entity('care_move')
export class CareMoveRow {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('integer') number: number;
  @Column('text') fromPhase: CarePhase;
  @Column('text') toPhase: CarePhase;
  /** Items of the gate that were not recorded. */
  @Column('text', { array: true }) unmet: string[];
  @Column('text', { array: true }) ticked: string[];
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid') movedBy: string;
  @Column('timestamptz') movedAt: Date;
}
