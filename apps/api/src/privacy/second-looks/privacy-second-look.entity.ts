import type { SecondLookState } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A second look that an author asks a colleague for. The text is sealed. */
@Entity()
export class PrivacyReview {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') roomId: string;
  @Column('uuid') authorId: string;
  @Column('uuid') reviewerId: string;
  @Column('text', { nullable: true }) field: string | null;
  @Column('bytea', { nullable: true, select: false }) ciphertext: Buffer | null;
  @Column('bytea') textDigest: Buffer;
  @Column('jsonb') findings: object;
  @Column('text') state: SecondLookState;
  @Column('integer') version: number;
  @Column('timestamptz') askedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('text', { nullable: true }) usedFor: string | null;
}
