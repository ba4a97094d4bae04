import { Id, Whole } from '../../platform/http/fields';
import { PostMessageDto } from './rooms.dto';

/** Bodies of socket messages; the same validation as HTTP. */
export class RoomDto {
  @Id()
  roomId: string;
}

export class JoinRoomDto extends RoomDto {
  @Whole(0, undefined, { optional: true, nullable: true })
  after?: number;

  @Id({ optional: true, nullable: true })
  epoch?: string;
}

export class PostMessageToRoomDto extends PostMessageDto {
  @Id()
  roomId: string;
}
