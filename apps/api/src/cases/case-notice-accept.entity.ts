import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which content notices of a case a member has accepted. */
@Entity()
export class CaseNoticeAccept {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('text', { array: true }) categories: string[];
  @Column('timestamptz') at: Date;
}
