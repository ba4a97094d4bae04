import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredSummary } from './stored-summary';

/** What a summary is drawn from, as it stood when the consultation ended; never changed. */
@Entity()
export class ConsultationSummary {
  @PrimaryColumn('uuid') consultationId: string;
  @Column('uuid') roomId: string;
  @Column('bigint') endedSeq: string;
  @Column('smallint') format: number;
  @Column('jsonb') outline: StoredSummary;
  @Column('timestamptz') writtenAt: Date;
}
