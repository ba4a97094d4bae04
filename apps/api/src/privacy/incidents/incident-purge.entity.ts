import type { PurgePlace } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place that the text was purged from. */
@Entity()
export class IncidentPurge {
  @PrimaryColumn('uuid') incidentId: string;
  @PrimaryColumn('text') place: PurgePlace;
  @Column('timestamptz') doneAt: Date;
  @Column('uuid', { nullable: true }) doneBy: string | null;
  @Column('text') note: string;
}
