import type { Availability, Discipline, PlatformRole } from '@consilium/contracts';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';

@Entity()
export class Practice {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('timestamptz', { select: false }) createdAt: Date;
}

/** A person with an account. The password hash is no property here: only the sessions feature reads it. */
@Entity()
export class Member {
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') displayName: string;
  @Column('text', { nullable: true }) discipline: Discipline | null;
  @Column('text', { array: true }) roles: PlatformRole[];
  @Column('uuid') practiceId: string;
  @Column('text') availability: Availability;
  @Column('text', { nullable: true }) availabilityNote: string | null;
  @Column('timestamptz', { nullable: true }) disabledAt: Date | null;
  @Column('integer') version: number;
  @Column('timestamptz', { select: false }) createdAt: Date;
  @Column('boolean', { select: false }) demo: boolean;

  @ManyToOne(() => Practice) @JoinColumn({ name: 'practice_id' }) practice: Relation<Practice>;
  @OneToMany(() => Licence, (licence) => licence.member) licences: Relation<Licence>[];
  @OneToMany(() => Training, (training) => training.member) training: Relation<Training>[];
  @OneToMany(() => MemberModality, (modality) => modality.member) modalities: Relation<MemberModality>[];
}

@Entity()
export class Licence {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') jurisdiction: string;
  @Column('text') number: string;
  @Column('boolean') prescriber: boolean;
  /** ISO date: the last day on which it counts. */
  @Column('date') expiresOn: string;
  @Column('timestamptz', { nullable: true }) verifiedAt: Date | null;
  @Column('uuid', { nullable: true, select: false }) verifiedBy: string | null;
  @ManyToOne(() => Member, (member) => member.licences) @JoinColumn({ name: 'member_id' }) member: Relation<Member>;
}

@Entity()
export class Training {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') programme: string;
  @Column('integer', { nullable: true }) year: number | null;
  @Column('integer', { nullable: true }) supervisedHours: number | null;
  @Column('text', { nullable: true }) supervisor: string | null;
  @ManyToOne(() => Member, (member) => member.training) @JoinColumn({ name: 'member_id' }) member: Relation<Member>;
}

@Entity()
export class MemberModality {
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') modality: string;
  @ManyToOne(() => Member, (member) => member.modalities) @JoinColumn({ name: 'member_id' }) member: Relation<Member>;
}
