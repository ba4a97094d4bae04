import {
  CASE_ROLES,
  CASE_STATUSES,
  DISCIPLINES,
  MESSAGE_KINDS,
  ROOM_ABILITIES,
  ROOM_SUBJECT_KINDS,
  roomEventSamples,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ConsultationStateSchema, OpenHoldSchema, StandingHoldSchema } from '../snapshot-parts.schemas';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
class RoomActorSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
}

export class RoomEventSchema {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ type: 'integer', minimum: 1 }) seq: number;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({
    enum: Object.keys(roomEventSamples),
    description: 'Says what `data` holds. New types come with new features.',
  })
  type: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: RoomActorSchema, nullable: true }) actor: RoomActorSchema | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: `Depends on the type; a message has text, kind (${MESSAGE_KINDS.join(', ')}), replyTo?, clientId.`,
  })
  data: object;
}

class HeldIdSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
}

export class HeldPostSchema {
  @ApiProperty({ type: HeldIdSchema }) held: HeldIdSchema;
}

export class RoomEventsPageSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ type: [RoomEventSchema] }) items: RoomEventSchema[];
  @ApiProperty({ type: 'integer', description: 'The first seq that this viewer may see.' }) firstSeq: number;
  @ApiProperty({ type: 'integer' }) lastSeq: number;
  @ApiProperty({ format: 'uuid' }) epoch: string;
}

class RoomPersonSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiPropertyOptional({ enum: DISCIPLINES }) discipline?: string;
}

class RoomMemberSchema extends RoomPersonSchema {
  @ApiProperty({ enum: CASE_ROLES }) role: string;
  @ApiPropertyOptional({ format: 'date-time' }) expiresAt?: string;
  @ApiPropertyOptional({ enum: [true], description: 'Their account is disabled: they cannot be mentioned anew.' })
  disabled?: boolean;
}

class SubjectSchema {
  @ApiProperty({ enum: ROOM_SUBJECT_KINDS }) kind: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() code: string;
  @ApiPropertyOptional({ enum: CASE_STATUSES, description: 'Of a case.' }) status?: string;
}

class RoomListSubjectSchema extends SubjectSchema {
  @ApiProperty() title: string;
}

class RoomSubjectSchema extends SubjectSchema {
  @ApiPropertyOptional({ description: 'Of a case.' }) consentRevoked?: boolean;
}

export class RoomViewSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) epoch: string;
  @ApiProperty({ type: 'integer' }) firstSeq: number;
  @ApiProperty({ type: 'integer' }) lastSeq: number;
  @ApiProperty({ type: RoomSubjectSchema }) subject: RoomSubjectSchema;
  @ApiProperty({ type: [RoomMemberSchema] }) members: RoomMemberSchema[];
  @ApiProperty({ type: [RoomPersonSchema] }) former: RoomPersonSchema[];
  @ApiProperty({ type: ConsultationStateSchema, nullable: true, description: 'The latest one, also after it ended.' })
  consultation: ConsultationStateSchema | null;
  @ApiProperty({ type: [OpenHoldSchema], description: 'Safety holds that nobody answered yet.' })
  holds: OpenHoldSchema[];
  @ApiProperty({ type: [StandingHoldSchema], description: 'What keeps the case on hold, the oldest first.' })
  onHold: StandingHoldSchema[];
  @ApiProperty({ type: 'integer' }) readSeq: number;
  @ApiProperty({ type: 'integer' }) unread: number;
  @ApiProperty({ enum: ROOM_ABILITIES, isArray: true }) abilities: string[];
}

class RoomListItemSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: RoomListSubjectSchema }) subject: RoomListSubjectSchema;
  @ApiProperty({ type: [RoomActorSchema] }) present: RoomActorSchema[];
  @ApiProperty({ type: 'integer' }) unread: number;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) lastEventAt: string | null;
}

export class RoomListSchema {
  @ApiProperty({ type: [RoomListItemSchema] }) items: RoomListItemSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ReadMarkerSchema {
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ type: 'integer' }) unread: number;
}
