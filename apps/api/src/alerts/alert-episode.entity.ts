import type { AcknowledgementClock, RuleId, Severity } from '@consilium/clinical';
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
  /** What it fired by when it was acknowledged. */
  @Column('text', { array: true, nullable: true }) quietAt: string[] | null;
  @Column('uuid', { nullable: true }) sessionId: string | null;
  @Column('text') ruleSetVersion: string;
  @Column('timestamptz') openedAt: Date;
  /** Of a self-harm item: how soon it is to be acknowledged. */
  @Column('text', { nullable: true }) clock: AcknowledgementClock | null;
  /** Who was asked to. */
  @Column('uuid', { nullable: true }) addressedTo: string | null;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  /** When the owner was told that nobody did. */
  @Column('timestamptz', { nullable: true }) overdueToldAt: Date | null;
  @Column('uuid', { nullable: true }) acknowledgedBy: string | null;
  @Column('timestamptz', { nullable: true }) acknowledgedAt: Date | null;
  /** The event of the room's log that has the note. */
  @Column('bigint', { nullable: true }) acknowledgedSeq: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closingReason: string | null;
}
