import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that was reported where it stood beside the log: sealed, until it is released or purged. */
@Entity()
export class SealedText {
  @PrimaryColumn('uuid') incidentId: string;
  /** What stands in its place, in every row that had it. */
  @PrimaryColumn('text') token: string;
  /** Of which case, meetings or incident it is: elsewhere its token means nothing. */
  @Column('uuid') keptFor: string;
  @Column('text') tableName: string;
  @Column('text') columnName: string;
  /** As readers know the text: `title`, `currentMeds.0.schedule`. */
  @Column('text') field: string;
  @Column('timestamptz') at: Date;
  @Column('bytea', { nullable: true, select: false }) ciphertext: Buffer | null;
}
