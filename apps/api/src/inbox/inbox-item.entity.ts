import type { InboxKind, InboxState, InboxSubjectKind } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of a member's inbox. */
@Entity()
export class InboxItem {
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: InboxKind;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @Column('text') subjectKind: InboxSubjectKind;
  @Column('uuid') subjectId: string;
  @Column('uuid', { nullable: true }) roomId: string | null;
  @Column('bigint', { nullable: true }) seq: string | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('uuid') sourceId: string;
  @Column('boolean') keptUnread: boolean;
  @Column('uuid', { nullable: true }) concernsId: string | null;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) overAt: Date | null;
  @Column('text', { nullable: true }) overAs: InboxState | null;
}
