import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a summary is drawn from, as it stood when the consultation ended; never changed. */
@Entity()
export class ConsultationSummary {
  @PrimaryColumn('uuid') consultationId: string;
  @Column('uuid') roomId: string;
  @Column('bigint') endedSeq: string;
  @Column('smallint') format: number;
  @Column('jsonb') outline: object;
  @Column('timestamptz') writtenAt: Date;
}
