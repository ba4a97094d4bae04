import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who changed which fields of a presentation, and when. */
@Entity()
export class CaseVersion {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('integer') version: number;
  @Column('timestamptz') at: Date;
  @Column('uuid') editedBy: string;
  @Column('text', { array: true }) fields: string[];
}
