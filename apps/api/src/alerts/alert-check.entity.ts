import { Column, Entity, PrimaryColumn } from 'typeorm';

/** At which version of its course a case was checked last, and with which rules. */
@Entity()
export class AlertCheck {
  @PrimaryColumn('uuid') caseId: string;
  @Column('integer') courseVersion: number;
  @Column('text') ruleSetVersion: string;
  @Column('timestamptz') checkedAt: Date;
}
