import {
  DISCIPLINES,
  EXPOSURES,
  IDENTIFIER_LETTERS,
  INCIDENT_ABILITIES,
  INCIDENT_ACTS,
  INCIDENT_STATUSES,
  INCIDENT_TEXTS,
  PURGE_PLACES,
  ROOM_SUBJECT_KINDS,
  TEXT_ACTIONS,
  roomEventSamples,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
const TIME = { format: 'date-time' } as const;
const MAYBE_TIME = { ...TIME, type: String, nullable: true } as const;
const EVENT_TYPES = Object.keys(roomEventSamples);

class IncidentPersonSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
}

class IncidentSubjectSchema {
  @ApiProperty({ enum: ROOM_SUBJECT_KINDS }) kind: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
}

class PendingSchema {
  @ApiProperty({ enum: TEXT_ACTIONS }) action: string;
  @ApiProperty({ type: IncidentPersonSchema }) by: IncidentPersonSchema;
  @ApiProperty(TIME) at: string;
}

export class IncidentListItemSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: INCIDENT_STATUSES }) status: string;
  @ApiProperty({ enum: INCIDENT_TEXTS, description: 'Where the reported text is.' }) text: string;
  @ApiProperty({ enum: IDENTIFIER_LETTERS, isArray: true }) categories: string[];
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ type: IncidentSubjectSchema }) subject: IncidentSubjectSchema;
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ enum: EVENT_TYPES }) eventType: string;
  @ApiProperty({ type: IncidentPersonSchema, nullable: true }) author: IncidentPersonSchema | null;
  @ApiProperty(TIME) postedAt: string;
  @ApiProperty(TIME) discoveredAt: string;
  @ApiProperty(TIME) containedAt: string;
  @ApiProperty({ ...TIME, description: 'Sixty days after the discovery.' }) deadlineAt: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ description: 'From the posting to the hiding.' }) secondsVisible: number;
  @ApiProperty({ type: 'integer' }) reportCount: number;
  @ApiProperty({
    type: PendingSchema,
    nullable: true,
    description: 'Who asked for what, and waits for a second person.',
  })
  pending: PendingSchema | null;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class IncidentListSchema {
  @ApiProperty({ type: [IncidentListItemSchema] }) items: IncidentListItemSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class FactorsSchema {
  @ApiProperty() nature: string;
  @ApiProperty() recipients: string;
  @ApiProperty() acquired: string;
  @ApiProperty() mitigation: string;
}

class PurgeStepSchema {
  @ApiProperty({ enum: PURGE_PLACES }) place: string;
  @ApiProperty(MAYBE_TIME) doneAt: string | null;
  @ApiProperty({ type: IncidentPersonSchema, nullable: true, description: 'Nobody where the purge did it itself.' })
  by: IncidentPersonSchema | null;
  @ApiProperty() note: string;
}

class ExposureSchema {
  @ApiProperty({ type: IncidentPersonSchema }) member: IncidentPersonSchema;
  @ApiProperty({ enum: EXPOSURES }) how: string;
  @ApiProperty(MAYBE_TIME) at: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Hash of the session, as in the audit log.' }) session:
    string | null;
}

class ReportSchema {
  @ApiProperty({ type: IncidentPersonSchema }) by: IncidentPersonSchema;
  @ApiProperty(TIME) at: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: IDENTIFIER_LETTERS, nullable: true }) category: string | null;
}

class ActSchema {
  @ApiProperty(TIME) at: string;
  @ApiProperty({ enum: INCIDENT_ACTS }) act: string;
  @ApiProperty({ type: IncidentPersonSchema, nullable: true }) by: IncidentPersonSchema | null;
  @ApiProperty() note: string;
}

export class IncidentSchema extends IncidentListItemSchema {
  @ApiProperty({ type: FactorsSchema }) factors: FactorsSchema;
  @ApiProperty() notes: string;
  @ApiProperty({ type: [PurgeStepSchema] }) purge: PurgeStepSchema[];
  @ApiProperty({ type: [ExposureSchema], description: 'Who may have had the text, as it was known at the report.' })
  exposures: ExposureSchema[];
  @ApiPropertyOptional({ type: [ReportSchema], description: 'Only for privacy officers.' }) reports?: ReportSchema[];
  @ApiProperty({ type: [ActSchema] }) history: ActSchema[];
  @ApiProperty({ enum: INCIDENT_ABILITIES, isArray: true }) abilities: string[];
}

class QuarantinedTextSchema {
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ enum: EVENT_TYPES }) eventType: string;
  @ApiProperty(TIME) at: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'By the name of the field.' })
  texts: Record<string, string>;
}

export class QuarantinedTextsSchema {
  @ApiProperty({ format: 'uuid' }) incidentId: string;
  @ApiProperty({ type: [QuarantinedTextSchema], description: 'Oldest wording first.' }) items: QuarantinedTextSchema[];
}
