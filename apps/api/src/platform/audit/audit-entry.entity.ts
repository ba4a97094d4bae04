import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One act, by whom and on what, never what a text said. Rows are only ever added. */
@Entity()
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('timestamptz') at: Date;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorRole: string | null;
  @Column('text', { nullable: true }) sessionHash: string | null;
  @Column('text', { nullable: true }) network: string | null;
  @Column('text') action: string;
  @Column('text') objectType: string;
  @Column('text', { nullable: true }) objectId: string | null;
  @Column('text', { nullable: true }) caseCode: string | null;
  @Column('uuid', { nullable: true }) roomId: string | null;
  @Column('text') outcome: 'ok' | 'denied' | 'error';
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) beforeHash: string | null;
  @Column('text', { nullable: true }) afterHash: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
}
