import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a sign-in failed. The limiter reads and writes it by itself. */
@Entity()
export class SignInFailure {
  @PrimaryColumn('varchar') key: string;
  @Column('integer') points: number;
  @Column('bigint', { nullable: true }) expire: string | null;
}
