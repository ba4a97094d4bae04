import type { IdentifierLetter } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member's report of a text. */
@Entity()
export class IncidentReport {
  @PrimaryColumn('uuid') incidentId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('timestamptz') at: Date;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) category: IdentifierLetter | null;
  @Column('boolean') hidText: boolean;
}
