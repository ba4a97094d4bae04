import type { Discipline } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A recommendation that nobody but its author sees until the recommendations are opened. */
@Entity()
export class HeldRecommendation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roomId: string;
  @Column('uuid') consultationId: string;
  @Column('uuid') authorId: string;
  @Column('text', { nullable: true }) authorDiscipline: Discipline | null;
  @Column('uuid') clientId: string;
  @Column('text', { nullable: true }) text: string | null;
  @Column('bigint', { nullable: true }) replyTo: string | null;
  @Column('timestamptz') heldAt: Date;
  @Column({ type: 'bigint', insert: false, update: false }) place: string;
  @Column('integer') version: number;
  @Column('bigint', { nullable: true }) openedSeq: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
