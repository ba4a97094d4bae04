import type { IncidentAct } from '@consilium/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What was done about an incident, in order. */
@Entity('incident_act')
export class IncidentActEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('uuid') incidentId: string;
  @Column('timestamptz') at: Date;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') act: IncidentAct;
  @Column('text') note: string;
}
