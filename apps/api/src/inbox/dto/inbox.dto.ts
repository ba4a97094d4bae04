import type { MarkInboxRead, MarkInboxUnread, RoomMute } from '@consilium/contracts';
import { Flag, FlagInQuery, Id, Ids } from '../../platform/http/fields';
import { LimitQuery } from '../../platform/http/page-query';

const IDS_MAX = 500;

export class InboxQueryDto extends LimitQuery {
  @FlagInQuery({ optional: true, default: false, description: 'Only what is unread.' })
  unread?: boolean;

  @Id({ optional: true, description: '`nextCursor` of the page before.' })
  cursor?: string;
}

export class MarkInboxReadDto implements MarkInboxRead {
  @Ids(IDS_MAX, { least: 1, optional: true })
  ids?: string[];

  @Id({ optional: true, description: 'This item and everything that arrived before it.' })
  upTo?: string;

  @Id({ optional: true, description: 'Everything of this room.' })
  roomId?: string;
}

export class MarkInboxUnreadDto implements MarkInboxUnread {
  @Ids(IDS_MAX, { least: 1 })
  ids: string[];
}

export class RoomMuteDto implements RoomMute {
  @Flag()
  muted: boolean;
}
