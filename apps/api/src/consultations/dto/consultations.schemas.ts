import {
  CONSULTATION_ABILITIES,
  CONSULTATION_PHASES,
  CONSULTATION_STATUSES,
  DISCIPLINES,
  ROOM_SUBJECT_KINDS,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ConsultationStateSchema, WithinDaysSchema } from '../../rooms/snapshot-parts.schemas';
import { SummaryHoldSchema } from './holds.schemas';
import { SummaryMessageSchema } from './summary-message.schema';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
const TIME = { format: 'date-time', type: String, nullable: true } as const;
const DISCIPLINE = { enum: DISCIPLINES, nullable: true } as const;

class AttendanceOfMemberSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ type: 'integer' }) seconds: number;
}

class AttendanceOfDisciplineSchema {
  @ApiProperty(DISCIPLINE) discipline: string | null;
  @ApiProperty({ type: 'integer' }) seconds: number;
  @ApiProperty({ type: [AttendanceOfMemberSchema] }) members: AttendanceOfMemberSchema[];
}

class PhaseTimeSchema {
  @ApiProperty({ enum: CONSULTATION_PHASES }) phase: string;
  @ApiProperty({ type: 'integer' }) plannedMinutes: number;
  @ApiProperty({ type: 'integer' }) actualSeconds: number;
}

export class ConsultationSchema extends ConsultationStateSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ format: 'date-time', description: 'The server’s clock, for timers.' }) now: string;
  @ApiProperty({ enum: CONSULTATION_PHASES, isArray: true, description: 'Phases that may follow now.' }) next: string[];
  @ApiProperty({ type: [PhaseTimeSchema] }) times: PhaseTimeSchema[];
  @ApiProperty({ type: [AttendanceOfDisciplineSchema] }) attendance: AttendanceOfDisciplineSchema[];
  @ApiProperty({ enum: CONSULTATION_ABILITIES, isArray: true }) abilities: string[];
}

class ConsultationListItemSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: CONSULTATION_STATUSES }) status: string;
  @ApiProperty(TIME) scheduledFor: string | null;
  @ApiProperty(TIME) startedAt: string | null;
  @ApiProperty(TIME) endedAt: string | null;
  @ApiProperty({ format: 'uuid' }) facilitatorId: string;
}

export class ConsultationListSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ type: [ConsultationListItemSchema] }) items: ConsultationListItemSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class HeldRecommendationSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ format: 'uuid' }) clientId: string;
  @ApiProperty() text: string;
  @ApiPropertyOptional({ type: 'integer' }) replyTo?: number;
  @ApiProperty({ format: 'date-time' }) heldAt: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class HeldRecommendationListSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ type: [HeldRecommendationSchema] }) items: HeldRecommendationSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class SummaryPersonSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiProperty(DISCIPLINE) discipline: string | null;
}

class SummaryTakeawaySchema extends SummaryMessageSchema {
  @ApiProperty({ type: WithinDaysSchema, nullable: true, description: 'By when.' }) within: WithinDaysSchema | null;
}

class SummaryQuestionSchema {
  @ApiProperty({ type: SummaryMessageSchema }) question: SummaryMessageSchema;
  @ApiProperty({ type: [SummaryMessageSchema] }) answers: SummaryMessageSchema[];
}

class SummaryRecommendationsSchema {
  @ApiProperty(DISCIPLINE) discipline: string | null;
  @ApiProperty({ type: [SummaryMessageSchema] }) items: SummaryMessageSchema[];
}

class OpenConsultationSubjectSchema {
  @ApiProperty({ enum: ROOM_SUBJECT_KINDS }) kind: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'KAP-7Q4M' }) code: string;
  @ApiProperty() title: string;
}

class OpenConsultationItemSchema {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ type: OpenConsultationSubjectSchema }) subject: OpenConsultationSubjectSchema;
  @ApiProperty({ type: SummaryPersonSchema }) facilitator: SummaryPersonSchema;
  @ApiProperty({ type: ConsultationStateSchema }) consultation: ConsultationStateSchema;
}

export class OpenConsultationListSchema {
  @ApiProperty({ type: [OpenConsultationItemSchema] }) items: OpenConsultationItemSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class OpenPointsSchema {
  @ApiProperty({ type: [SummaryMessageSchema] }) questions: SummaryMessageSchema[];
  @ApiProperty({ type: [SummaryMessageSchema] }) holds: SummaryMessageSchema[];
}

export class MeetingOfSummarySchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
}

export class ConsultationSummarySchema {
  @ApiProperty({ format: 'uuid' }) consultationId: string;
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty() caseCode: string;
  @ApiProperty({ description: 'As it stood when the consultation ended; so does the question.' }) title: string;
  @ApiProperty() question: string;
  @ApiProperty(TIME) scheduledFor: string | null;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ format: 'date-time' }) endedAt: string;
  @ApiProperty({ type: SummaryPersonSchema }) facilitator: SummaryPersonSchema;
  @ApiProperty({ type: SummaryPersonSchema }) presenter: SummaryPersonSchema;
  @ApiProperty({ type: [AttendanceOfDisciplineSchema] }) attendance: AttendanceOfDisciplineSchema[];
  @ApiProperty({ enum: DISCIPLINES, isArray: true, description: 'Disciplines of the case that nobody came from.' })
  absent: string[];
  @ApiProperty({ type: MeetingOfSummarySchema, nullable: true, description: 'Where the viewer takes part in it.' })
  meeting: MeetingOfSummarySchema | null;
  @ApiProperty({ type: [PhaseTimeSchema] }) phases: PhaseTimeSchema[];
  @ApiProperty({ type: SummaryMessageSchema, nullable: true }) summaryBack: SummaryMessageSchema | null;
  @ApiProperty({ type: SummaryMessageSchema, nullable: true, description: 'Why nobody said it back.' })
  summaryBackPassedOver: SummaryMessageSchema | null;
  @ApiProperty({ type: [SummaryQuestionSchema] }) questions: SummaryQuestionSchema[];
  @ApiProperty({ type: [SummaryRecommendationsSchema] }) recommendations: SummaryRecommendationsSchema[];
  @ApiProperty({
    type: [SummaryHoldSchema],
    description: 'Asked, answered or lifted in it, or standing when it ended.',
  })
  holds: SummaryHoldSchema[];
  @ApiProperty({ type: [SummaryMessageSchema] }) concerns: SummaryMessageSchema[];
  @ApiProperty({ type: [SummaryMessageSchema], description: 'Observations and evidence.' })
  observations: SummaryMessageSchema[];
  @ApiProperty({ type: OpenPointsSchema }) openPoints: OpenPointsSchema;
  @ApiProperty({ type: SummaryTakeawaySchema, nullable: true, description: 'What the presenter takes from it.' })
  takeaway: SummaryTakeawaySchema | null;
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ description: 'The viewer joined later than something in it and sees a part.' }) partial: boolean;
}
