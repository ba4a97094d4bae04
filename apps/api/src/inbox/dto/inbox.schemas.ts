import { DISCIPLINES, INBOX_STATES, INBOX_SUBJECT_KINDS, inboxKinds } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
class InboxSubjectSchema {
  @ApiProperty({ enum: INBOX_SUBJECT_KINDS }) kind: string;
  @ApiProperty({ format: 'uuid' }) id: string;
}

class InboxActorSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
}

export class InboxItemSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: inboxKinds }) kind: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() unread: boolean;
  @ApiPropertyOptional({ format: 'date-time', description: 'When it was read, by itself or with its room.' })
  readAt?: string;
  @ApiProperty({ type: InboxSubjectSchema }) subject: InboxSubjectSchema;
  @ApiPropertyOptional({ description: 'Of the case or meeting that it is about.' }) title?: string;
  @ApiPropertyOptional({ format: 'uuid' }) roomId?: string;
  @ApiPropertyOptional({ example: 'KAP-7Q4M' }) caseCode?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'Until when it waits.' }) dueAt?: string;
  @ApiProperty({ enum: INBOX_STATES, description: '`open`, or how it was over.' }) state: string;
  @ApiPropertyOptional({ type: 'integer', description: 'The room event that it is about.' }) seq?: number;
  @ApiPropertyOptional({ type: InboxActorSchema }) actor?: InboxActorSchema;
  @ApiPropertyOptional({ enum: [true], description: 'The member has muted its room.' }) muted?: boolean;
}

export class InboxListSchema {
  @ApiProperty({ type: [InboxItemSchema] }) items: InboxItemSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class InboxCountSchema {
  @ApiProperty({ type: 'integer' }) unread: number;
}

export class RoomMuteSchema {
  @ApiProperty() muted: boolean;
}
