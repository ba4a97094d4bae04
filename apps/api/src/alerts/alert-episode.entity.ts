import type { RuleId, Severity } from '@consilium/clinical';
import type { AlertState } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The time in which one rule stood, or stands, for one case. */
@Entity()
export class AlertEpisode {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('text') ruleId: RuleId;
  @Column('text') severity: Severity;
  @Column('text') state: AlertState;
  @Column('integer') count: number;
  /** A name for each fact that it fired by last. */
  @Column('text', { array: true }) by: string[];
  @Column('uuid', { nullable: true }) sessionId: string | null;
  @Column('text') ruleSetVersion: string;
  @Column('timestamptz') openedAt: Date;
  @Column('uuid', { nullable: true }) acknowledgedBy: string | null;
  @Column('timestamptz', { nullable: true }) acknowledgedAt: Date | null;
  /** The event of the room's log that has the note. */
  @Column('bigint', { nullable: true }) acknowledgedSeq: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closingReason: string | null;
}
