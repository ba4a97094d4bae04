import type { MeetingStatus } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting that talks a list of cases through. */
@Entity()
export class Meeting {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) seriesId: string | null;
  @Column('text') title: string;
  /** Whose words the title is; null where that was not kept yet. */
  @Column('uuid', { nullable: true }) titledBy: string | null;
  @Column('text') status: MeetingStatus;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('uuid') facilitatorId: string;
  @Column('integer') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('text', { nullable: true }) slot: string | null;
}
