import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which of the value's columns hold it. `withdrawn`: nothing should have been recorded. */
export type FactKindColumn = 'quantity' | 'score' | 'choice' | 'yes_no' | 'absent' | 'withdrawn';

/** One revision of one value of a case. */
@Entity('case_fact')
export class CaseFactRow {
  @PrimaryColumn('uuid') id: string;
  /** The first revision, itself included. */
  @Column('uuid') rootId: string;
  @Column('integer') revision: number;
  /** Which request brought it. */
  @Column('uuid') batchId: string;
  @Column('uuid') caseId: string;
  @Column('uuid', { nullable: true }) sessionId: string | null;
  @Column('text') code: string;
  /** Null in a session, which has the day. */
  @Column('integer', { nullable: true }) relDay: number | null;
  @Column('integer', { nullable: true }) minute: number | null;
  @Column('text') kind: FactKindColumn;
  @Column('text', { nullable: true }) entered: string | null;
  @Column('text', { nullable: true }) unit: string | null;
  /** A quantity in the canonical unit, or a scale's total. */
  @Column('numeric', { nullable: true }) amount: string | null;
  /** A choice, yes or no, or why the value is absent. */
  @Column('text', { nullable: true }) word: string | null;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}
