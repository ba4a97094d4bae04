import { Column, Entity, PrimaryColumn } from 'typeorm';

/** So many doses within so many days, as a prescriber agreed to them. The last number of a case stands; none is ever changed. */
@Entity('dose_authorization')
export class DoseAuthorizationRow {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('integer') number: number;
  @Column('integer') sessions: number;
  @Column('integer') fromDay: number;
  @Column('integer') withinDays: number;
  @Column('integer') minGapDays: number;
  @Column('boolean') integrationBetween: boolean;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
}
