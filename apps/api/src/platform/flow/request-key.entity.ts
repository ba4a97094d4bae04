import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member's key made, so that the same request sent again makes no second one. */
@Entity()
export class RequestKey {
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') scope: string;
  @PrimaryColumn('uuid') clientId: string;
  /** Of the request's body, keyed; null for keys from before they had one. */
  @Column('bytea', { nullable: true }) digest: Buffer | null;
  @Column('uuid') madeId: string;
}
