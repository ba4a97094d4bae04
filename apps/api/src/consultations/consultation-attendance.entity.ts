import type { Discipline } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stretch of time that a member was in the room while its consultation ran. */
@Entity()
export class ConsultationAttendance {
  @PrimaryColumn('uuid') consultationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('timestamptz') beganAt: Date;
  @Column('text', { nullable: true }) discipline: Discipline | null;
  @Column('timestamptz') seenAt: Date;
}
