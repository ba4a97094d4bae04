import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link of the chain over the audit entries, in the order in which they were sealed. */
@Entity()
export class AuditSeal {
  @PrimaryColumn('bigint') position: string;
  @Column('bigint') entryId: string;
  @Column('bytea') prevHash: Buffer;
  @Column('bytea') hash: Buffer;
  @Column('timestamptz') sealedAt: Date;
  @Column('text', { nullable: true }) keyId: string | null;
}
