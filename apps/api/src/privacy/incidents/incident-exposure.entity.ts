import type { Exposure } from '@consilium/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A member who may have seen the text, and how. */
@Entity()
export class IncidentExposure {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') incidentId: string;
  @Column('uuid') memberId: string;
  @Column('text') how: Exposure;
  @Column('timestamptz', { nullable: true }) at: Date | null;
  @Column('text', { nullable: true }) sessionHash: string | null;
}
