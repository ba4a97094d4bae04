import type { MarkInboxRead, MarkInboxUnread, RoomMute } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { LimitQuery } from '../../platform/http/page-query';

const IDS_MAX = 500;
const given = (_: object, value: unknown): boolean => value !== undefined;
/** Query words are text: "true" and "false" are meant, anything else is refused by the check that follows. */
const flagOf = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

export class InboxQueryDto extends LimitQuery {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Only what is unread.' })
  @IsOptional()
  @Transform(flagOf)
  @IsBoolean()
  unread?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before.' })
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

export class MarkInboxReadDto implements MarkInboxRead {
  @ApiPropertyOptional({ type: [String], format: 'uuid', minItems: 1, maxItems: IDS_MAX })
  @ValidateIf(given)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(IDS_MAX)
  @IsUUID(undefined, { each: true })
  ids?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'This item and everything that arrived before it.' })
  @ValidateIf(given)
  @IsUUID()
  upTo?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Everything of this room.' })
  @ValidateIf(given)
  @IsUUID()
  roomId?: string;
}

export class MarkInboxUnreadDto implements MarkInboxUnread {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: IDS_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(IDS_MAX)
  @IsUUID(undefined, { each: true })
  ids: string[];
}

export class RoomMuteDto implements RoomMute {
  @ApiProperty()
  @IsBoolean()
  muted: boolean;
}
