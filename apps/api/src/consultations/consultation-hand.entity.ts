import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A raised hand, in the order of the log. */
@Entity()
export class ConsultationHand {
  @PrimaryColumn('uuid') consultationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('bigint') raisedSeq: string;
}
