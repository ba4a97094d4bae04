import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom a case's owner named for its self-harm alerts. Whether they still treat is asked when it is read. */
@Entity()
export class PrimaryClinician {
  @PrimaryColumn('uuid') caseId: string;
  @Column('uuid') memberId: string;
  @Column('uuid') namedBy: string;
  @Column('timestamptz') namedAt: Date;
}
