import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A one-time link with which a member chooses a password. */
@Entity()
export class Invitation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('bytea', { select: false }) tokenHash: Buffer;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
