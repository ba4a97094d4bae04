import type { CaseStatus, Discipline } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case without what the form asks: that stands in the case_* tables that are made from the form's fields. */
@Entity()
export class ClinicalCase {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('uuid') roomId: string;
  @Column('text') status: CaseStatus;
  @Column('text') presenterRole: Discipline;
  @Column('integer') version: number;
  @Column('timestamptz', { nullable: true }) discussionBeganAt: Date | null;
  @Column('timestamptz', { nullable: true }) consentRevokedAt: Date | null;
  @Column('uuid', { nullable: true }) consentRevokedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('boolean') demo: boolean;
}
