import { DISCIPLINES, HOLD_ABILITIES, HOLD_OUTCOMES, HOLD_STATES } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OpenHoldSchema } from '../../rooms/snapshot-parts.schemas';
import { SummaryMessageSchema } from './summary-message.schema';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
const DISCIPLINE = { enum: DISCIPLINES, nullable: true } as const;

class HoldStepSchema {
  @ApiProperty({ format: 'uuid' }) by: string;
  @ApiProperty(DISCIPLINE) discipline: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty() text: string;
  @ApiPropertyOptional({ enum: [true] }) hidden?: true;
}

class HoldAnswerSchema extends HoldStepSchema {
  @ApiProperty({ enum: HOLD_OUTCOMES }) outcome: string;
}

class HoldToldSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiProperty(DISCIPLINE) discipline: string | null;
  @ApiProperty({
    format: 'date-time',
    type: String,
    nullable: true,
    description: 'When they came to the room after it; null while they did not.',
  })
  openedAt: string | null;
}

export class HoldSchema extends OpenHoldSchema {
  @ApiProperty() text: string;
  @ApiPropertyOptional({ enum: [true], description: 'The text is gone, or from before the viewer’s part of the log.' })
  hidden?: true;
  @ApiProperty({ enum: HOLD_STATES }) state: string;
  @ApiPropertyOptional({ type: HoldAnswerSchema }) answer?: HoldAnswerSchema;
  @ApiPropertyOptional({ type: HoldStepSchema }) lifted?: HoldStepSchema;
  @ApiPropertyOptional({ type: HoldStepSchema }) withdrawn?: HoldStepSchema;
  @ApiProperty({
    type: [HoldToldSchema],
    description: 'Who may answer and was told; empty where nobody in the case may.',
  })
  told: HoldToldSchema[];
  @ApiProperty({ enum: HOLD_ABILITIES, isArray: true }) abilities: string[];
}

export class HoldListSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ type: [HoldSchema] }) items: HoldSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class SummaryHoldAnswerSchema extends SummaryMessageSchema {
  @ApiProperty({ enum: HOLD_OUTCOMES }) outcome: string;
}

export class SummaryHoldSchema {
  @ApiProperty({ enum: HOLD_STATES, description: 'As it stood when the consultation ended.' }) state: string;
  @ApiProperty({ type: SummaryMessageSchema }) asked: SummaryMessageSchema;
  @ApiProperty({ type: SummaryHoldAnswerSchema, nullable: true }) answer: SummaryHoldAnswerSchema | null;
  @ApiProperty({ type: SummaryMessageSchema, nullable: true }) lifted: SummaryMessageSchema | null;
  @ApiProperty({ type: SummaryMessageSchema, nullable: true, description: 'Without a text.' })
  withdrawn: SummaryMessageSchema | null;
}
