import {
  MESSAGE_KINDS,
  MESSAGE_TEXT_MAX,
  ROOM_SUBJECT_KINDS,
  type MessageKind,
  type RoomSubjectKind,
} from '@consilium/contracts';
import { Choice, Id, Text, Whole, WholeInQuery } from '../../platform/http/fields';
import { WithOverrides } from '../../platform/http/overrides';
import { LimitQuery } from '../../platform/http/page-query';

export class ListRoomsDto {
  @Choice(ROOM_SUBJECT_KINDS, { optional: true, description: 'Rooms of this kind alone.' })
  kind?: RoomSubjectKind;
}

export class MessageTextDto extends WithOverrides {
  @Text(MESSAGE_TEXT_MAX, 'clinical', { mentions: true, description: 'Plain text. A mention is `@[memberId]`.' })
  text: string;

  @Id({ description: 'Made by the client; the same one again returns the first event.' })
  clientId: string;
}

export class PostMessageDto extends MessageTextDto {
  @Choice(MESSAGE_KINDS, { optional: true, nullable: true, default: 'message' })
  kind?: MessageKind;

  @Whole(1, undefined, { optional: true, description: '`seq` of the message that this one answers.' })
  replyTo?: number;

  @Id({
    optional: true,
    nullable: true,
    description: '`id` of that event: refused where another one stands in its place after a restore.',
  })
  replyToId?: string;
}

export class CorrectMessageDto extends MessageTextDto {
  @Id({
    optional: true,
    nullable: true,
    description: '`id` of the event that is corrected: refused where another one stands in its place after a restore.',
  })
  eventId?: string;
}

export class EventsQueryDto extends LimitQuery {
  @WholeInQuery(0, undefined, { optional: true, description: 'Events after this seq.' })
  after?: number;

  @WholeInQuery(1, undefined, { optional: true, description: 'The newest events before this seq.' })
  before?: number;
}

export class MarkReadDto {
  @Whole(0)
  seq: number;
}
