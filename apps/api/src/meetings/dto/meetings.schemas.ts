import { DISCIPLINES, MEETING_ABILITIES, MEETING_LANES, MEETING_STATUSES } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CompletenessSchema } from '../../cases/dto/cases.schemas';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
const TIME = { format: 'date-time', type: String, nullable: true } as const;

class MeetingPersonSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
}

class MeetingSeriesSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) everyWeeks: number;
  @ApiProperty({ example: 'Europe/Vienna' }) timeZone: string;
  @ApiProperty({
    example: '2030-05-06T15:00:00',
    description: 'By the clocks of the series; a meeting that was moved keeps it.',
  })
  slot: string;
  @ApiProperty({ format: 'date-time' }) nextAt: string;
}

class MeetingCaseSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'KAP-7Q4M' }) code: string;
  @ApiProperty() title: string;
  @ApiProperty() question: string;
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty() part2Flag: boolean;
  @ApiProperty({ type: CompletenessSchema }) completeness: CompletenessSchema;
  @ApiProperty({ type: [String], description: 'Those of the meeting’s `members` who are not in the case.' })
  notInCase: string[];
  @ApiPropertyOptional() lateReason?: string;
  @ApiPropertyOptional({ format: 'uuid' }) consultationId?: string;
}

class MeetingItemSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer' }) position: number;
  @ApiProperty({ enum: MEETING_LANES }) lane: string;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty({ enum: ['waiting', 'current', 'done'] }) state: string;
  @ApiProperty({ description: 'It was left open in the meeting of the series before.' }) returned: boolean;
  @ApiProperty() late: boolean;
  @ApiProperty({ description: 'It was left open here and stands on the list of a later meeting of the series.' })
  goesOn: boolean;
  @ApiPropertyOptional({ type: MeetingCaseSchema, description: 'Absent: a case that the viewer is not in.' })
  case?: MeetingCaseSchema;
}

class MeetingNextSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
}

class MeetingPlaceCaseSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'KAP-7Q4M' }) code: string;
}

class MeetingPlaceSchema {
  @ApiProperty({ format: 'uuid' }) itemId: string;
  @ApiProperty({ type: 'integer' }) position: number;
  @ApiProperty({ enum: MEETING_LANES }) lane: string;
  @ApiProperty({ enum: ['waiting', 'current', 'done'] }) state: string;
  @ApiPropertyOptional({ type: MeetingPlaceCaseSchema, description: 'Absent: a case that the viewer is not in.' })
  case?: MeetingPlaceCaseSchema;
}

export class MeetingSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: MEETING_STATUSES }) status: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty(TIME) startedAt: string | null;
  @ApiProperty(TIME) endedAt: string | null;
  @ApiProperty({ type: MeetingPersonSchema }) facilitator: MeetingPersonSchema;
  @ApiProperty({ type: [MeetingPersonSchema] }) members: MeetingPersonSchema[];
  @ApiProperty({ type: MeetingSeriesSchema, nullable: true }) series: MeetingSeriesSchema | null;
  @ApiProperty({
    type: MeetingNextSchema,
    nullable: true,
    description: 'The open meeting of the series, where it is another one.',
  })
  next: MeetingNextSchema | null;
  @ApiProperty({ type: [MeetingItemSchema] }) items: MeetingItemSchema[];
  @ApiProperty({ format: 'uuid', type: String, nullable: true }) currentItemId: string | null;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: MEETING_ABILITIES, isArray: true }) abilities: string[];
}

class MeetingListItemSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: MEETING_STATUSES }) status: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty(TIME) startedAt: string | null;
  @ApiProperty({ type: MeetingPersonSchema }) facilitator: MeetingPersonSchema;
  @ApiProperty({ format: 'uuid', type: String, nullable: true }) seriesId: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) everyWeeks: number | null;
  @ApiProperty({ type: String, nullable: true }) timeZone: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2030-05-06T15:00:00' }) slot: string | null;
  @ApiProperty({ type: 'integer' }) caseCount: number;
  @ApiProperty({ type: 'integer', description: 'How many of them the viewer is in.' }) yourCases: number;
  @ApiProperty({ type: 'integer', description: 'Planned for what is discussed, all cases together.' }) minutes: number;
  @ApiProperty({ type: [MeetingPlaceSchema], description: 'The list of a meeting that runs; empty for every other.' })
  places: MeetingPlaceSchema[];
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: MEETING_ABILITIES, isArray: true }) abilities: string[];
}

export class MeetingListSchema {
  @ApiProperty({ type: [MeetingListItemSchema] }) items: MeetingListItemSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
