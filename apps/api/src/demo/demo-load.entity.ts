import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of the demo data that was loaded. */
@Entity()
export class DemoLoad {
  @PrimaryColumn('text') part: string;
  @Column('timestamptz') at: Date;
}
