import type { HistoryScope, RoomRole } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is or was in a room, as what, from where and up to where they read. */
@Entity()
export class RoomMember {
  @PrimaryColumn('uuid') roomId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('text') role: RoomRole;
  @Column('text') history: HistoryScope;
  @Column('bigint') firstSeq: string;
  @Column('bigint') readSeq: string;
  @Column('timestamptz') addedAt: Date;
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('timestamptz', { nullable: true }) suspendedAt: Date | null;
  @Column('timestamptz', { nullable: true }) consentedUntil: Date | null;
}
