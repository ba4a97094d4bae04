import type { TreatmentSessionKind, TreatmentSessionState } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A preparation, dosing or integration session of a case. What was found in it are facts. */
@Entity('treatment_session')
export class TreatmentSessionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('text') kind: TreatmentSessionKind;
  @Column('integer') number: number;
  @Column('integer') relDay: number;
  @Column('text', { nullable: true }) product: string | null;
  @Column('text', { nullable: true }) setting: string | null;
  @Column('text') state: TreatmentSessionState;
  @Column('integer') version: number;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
