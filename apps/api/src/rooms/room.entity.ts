import type { RoomSubjectKind } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A room with the end of its log. Written by prepared SQL alone. */
@Entity()
export class Room {
  @PrimaryColumn('uuid') id: string;
  @Column('text') subjectKind: RoomSubjectKind;
  @Column('uuid') subjectId: string;
  @Column('text') label: string;
  @Column('boolean') writable: boolean;
  @Column('bigint') guardVersion: string;
  @Column('uuid') epoch: string;
  @Column('bigint') lastSeq: string;
  @Column('bytea') lastDigest: Buffer;
  @Column('timestamptz', { nullable: true }) lastEventAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('boolean') part2: boolean;
}
