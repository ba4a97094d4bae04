import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to where a room's log has been projected into inboxes. */
@Entity()
export class InboxCursor {
  @PrimaryColumn('uuid') roomId: string;
  @Column('bigint') seq: string;
}
