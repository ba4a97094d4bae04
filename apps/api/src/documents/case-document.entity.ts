import type { DocumentKind } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text of a file that was attached to a case; its title stands in the room's log. */
@Entity()
export class CaseDocument {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('uuid') roomId: string;
  @Column('bigint') seq: string;
  @Column('text') kind: DocumentKind;
  @Column('integer') length: number;
  @Column('text', { nullable: true }) text: string | null;
  @Column('bytea', { nullable: true }) sealed: Buffer | null;
  @Column('uuid') attachedBy: string;
  @Column('timestamptz') attachedAt: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}
