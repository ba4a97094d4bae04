import type { ConsultationPhase } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many minutes a phase is planned to take. */
@Entity()
export class ConsultationPlan {
  @PrimaryColumn('uuid') consultationId: string;
  @PrimaryColumn('text') phase: ConsultationPhase;
  @Column('integer') minutes: number;
}
