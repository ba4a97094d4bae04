import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PostMessageDto } from './rooms.dto';

/** Bodies of socket messages; the same validation as HTTP. */
export class RoomDto {
  @IsUUID()
  roomId: string;
}

export class JoinRoomDto extends RoomDto {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @IsOptional()
  @IsUUID()
  epoch?: string;
}

export class PostMessageToRoomDto extends PostMessageDto {
  @IsUUID()
  roomId: string;
}
