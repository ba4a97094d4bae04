import { CONSULTATION_PHASES, CONSULTATION_STATUSES, DISCIPLINES } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** What features add to a room's snapshot, for the OpenAPI document; the types themselves are in libs/contracts. */
const TIME = { format: 'date-time', type: String, nullable: true } as const;

export class PlannedMinutesSchema {
  @ApiProperty({ type: 'integer' }) present: number;
  @ApiProperty({ type: 'integer' }) clarify: number;
  @ApiProperty({ type: 'integer' }) discuss: number;
  @ApiProperty({ type: 'integer' }) recommend: number;
  @ApiProperty({ type: 'integer' }) decide: number;
  @ApiProperty({ type: 'integer' }) wrap_up: number;
}

class PhaseRunSchema {
  @ApiProperty({ enum: CONSULTATION_PHASES }) phase: string;
  @ApiProperty({ format: 'date-time' }) beganAt: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'By a pause, or an end that was taken back.' })
  endedAt?: string;
}

class SummaryBackSchema {
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ format: 'uuid' }) by: string;
}

export class WithinDaysSchema {
  @ApiProperty({ type: 'integer' }) days: number;
  @ApiProperty({ description: 'Days on which a practice works, not of the calendar.' }) business: boolean;
}

class TakeawaySchema extends SummaryBackSchema {
  @ApiProperty({ type: WithinDaysSchema, nullable: true, description: 'By when.' }) within: WithinDaysSchema | null;
}

export class ConsultationStateSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: CONSULTATION_STATUSES }) status: string;
  @ApiProperty(TIME) scheduledFor: string | null;
  @ApiProperty(TIME) startedAt: string | null;
  @ApiProperty(TIME) endedAt: string | null;
  @ApiProperty({ enum: CONSULTATION_PHASES, nullable: true }) phase: string | null;
  @ApiProperty({ type: PlannedMinutesSchema }) minutes: PlannedMinutesSchema;
  @ApiProperty({
    type: [PhaseRunSchema],
    description: 'Each lasts until the next one begins or the consultation ends.',
  })
  runs: PhaseRunSchema[];
  @ApiProperty({ format: 'uuid' }) facilitatorId: string;
  @ApiProperty({ format: 'uuid' }) presenterId: string;
  @ApiProperty({
    type: SummaryBackSchema,
    nullable: true,
    description: 'The event that said back what was understood.',
  })
  summaryBack: SummaryBackSchema | null;
  @ApiProperty({
    type: TakeawaySchema,
    nullable: true,
    description: 'The event in which the presenter says what they take from it.',
  })
  takeaway: TakeawaySchema | null;
  @ApiProperty({ type: [String], description: 'Who raised a hand, the first one first.' }) hands: string[];
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ type: 'integer', description: 'The last event that changed this.' }) seq: number;
}

export class OpenHoldSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) by: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: 'integer', description: 'The event that holds its reason.' }) seq: number;
}

export class CaseOnHoldSchema {
  @ApiProperty({ format: 'uuid' }) holdId: string;
  @ApiProperty({ format: 'date-time' }) since: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true, description: 'Of who answered.' }) discipline: string | null;
}

export class StandingHoldSchema extends CaseOnHoldSchema {
  @ApiProperty({ format: 'uuid', description: 'Who answered.' }) by: string;
  @ApiProperty({ type: 'integer', description: 'The event that holds the reason.' }) seq: number;
}
