import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often what the safety rules read of a case has changed. */
@Entity()
export class CaseCourse {
  @PrimaryColumn('uuid') caseId: string;
  @Column('integer') version: number;
}
