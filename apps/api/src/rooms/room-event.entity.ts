import type { Discipline, RoomEventType } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One event of a room's log. Written by prepared SQL alone. */
@Entity('room_event')
export class RoomEventRow {
  @PrimaryColumn('uuid') roomId: string;
  @PrimaryColumn('bigint') seq: string;
  @Column('uuid') id: string;
  @Column('text') type: RoomEventType;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorDiscipline: Discipline | null;
  @Column('uuid', { nullable: true }) clientId: string | null;
  @Column('timestamptz') at: Date;
  @Column('jsonb') data: object;
  @Column('bytea', { nullable: true }) salt: Buffer | null;
  @Column('bytea') digest: Buffer;
  @Column('timestamptz', { nullable: true }) purgedAt: Date | null;
}
