import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which case a member's key made, so that a retry makes no second one. */
@Entity()
export class CaseCreation {
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('uuid') clientId: string;
  @Column('uuid') caseId: string;
}
