import type { DecimalText, RuleSetChangeState } from '@consilium/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A threshold as it was and as it shall be. */
export interface StoredThreshold {
  address: string;
  from: DecimalText;
  value: DecimalText;
  unit?: string;
}

/** One change of the thresholds of the safety rules. */
@Entity('rule_set_change')
export class RuleSetChangeRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') state: RuleSetChangeState;
  @Column('jsonb') thresholds: StoredThreshold[];
  @Column('uuid') proposedBy: string;
  @Column('timestamptz') proposedAt: Date;
  @Column('uuid', { nullable: true }) settledBy: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
}
