import type { RoomEventType } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reported text, sealed, until it is released or purged. */
@Entity()
export class QuarantinedText {
  @PrimaryColumn('uuid') incidentId: string;
  @PrimaryColumn('bigint') seq: string;
  @Column('text') eventType: RoomEventType;
  @Column('timestamptz') at: Date;
  @Column('bytea', { nullable: true, select: false }) ciphertext: Buffer | null;
}
