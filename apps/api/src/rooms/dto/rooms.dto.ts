import {
  MESSAGE_KINDS,
  MESSAGE_TEXT_MAX,
  ROOM_SUBJECT_KINDS,
  type MessageKind,
  type RoomSubjectKind,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { WithOverrides } from '../../platform/http/overrides';
import { MentioningText } from '../../platform/http/readable-text';
import { LimitQuery } from '../../platform/http/page-query';

export class ListRoomsDto {
  @ApiPropertyOptional({ enum: ROOM_SUBJECT_KINDS, description: 'Rooms of this kind alone.' })
  @IsOptional()
  @IsIn(ROOM_SUBJECT_KINDS)
  kind?: RoomSubjectKind;
}

export class MessageTextDto extends WithOverrides {
  @ApiProperty({ maxLength: MESSAGE_TEXT_MAX, minLength: 1, description: 'Plain text. A mention is `@[memberId]`.' })
  @MentioningText(MESSAGE_TEXT_MAX, 'clinical')
  text: string;

  @ApiProperty({ format: 'uuid', description: 'Made by the client; the same one again returns the first event.' })
  @IsUUID()
  clientId: string;
}

export class PostMessageDto extends MessageTextDto {
  @ApiPropertyOptional({ enum: MESSAGE_KINDS, default: 'message' })
  @IsOptional()
  @IsIn(MESSAGE_KINDS)
  kind?: MessageKind;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: '`seq` of the message that this one answers.' })
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  replyTo?: number;

  @ApiPropertyOptional({
    format: 'uuid',
    description: '`id` of that event: refused where another one stands in its place after a restore.',
  })
  @IsOptional()
  @IsUUID()
  replyToId?: string;
}

export class CorrectMessageDto extends MessageTextDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: '`id` of the event that is corrected: refused where another one stands in its place after a restore.',
  })
  @IsOptional()
  @IsUUID()
  eventId?: string;
}

export class EventsQueryDto extends LimitQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'Events after this seq.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The newest events before this seq.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  before?: number;
}

export class MarkReadDto {
  @ApiProperty({ type: 'integer', minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  seq: number;
}
