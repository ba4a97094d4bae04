import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A room of which a member wants to hear only what names them. */
@Entity()
export class InboxMute {
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('uuid') roomId: string;
  @Column('timestamptz') mutedAt: Date;
}
