import type { Discipline } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A view of the members: who somebody is to others. Any feature may join it; nobody writes to it. */
@Entity()
export class Person {
  @PrimaryColumn('uuid') id: string;
  @Column('text') displayName: string;
  @Column('text', { nullable: true }) discipline: Discipline | null;
  @Column('uuid') practiceId: string;
  /** Whether they may sign in. */
  @Column('boolean') active: boolean;
}
