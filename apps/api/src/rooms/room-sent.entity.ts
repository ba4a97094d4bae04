import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which events of a room were sent to which sign-in. */
@Entity()
export class RoomSent {
  @PrimaryColumn('uuid') roomId: string;
  @PrimaryColumn('text') sessionHash: string;
  @Column('uuid') memberId: string;
  @Column('int8multirange') seqs: string;
}
