import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The rule by which meetings come again. */
@Entity()
export class MeetingSeries {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') everyWeeks: number;
  @Column('text') timeZone: string;
}
