import type { SessionEndReason } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in, as its owner sees it. The token's hash is no property: only the prepared statements compare it. */
@Entity()
export class Session {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz') lastActiveAt: Date;
  @Column('timestamptz') idleExpiresAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) endReason: SessionEndReason | null;
  @Column('text') device: string;
  @Column('text') network: string;
}
