import type { Uuid } from '../common/scalars';

/** `POST /inbox/read`: exactly one of the three. `upTo` is the id of the newest item that is meant. */
export interface MarkInboxRead {
  ids?: Uuid[];
  upTo?: Uuid;
  roomId?: Uuid;
}

/** `POST /inbox/unread`: these wait again, also where their room was read past them. */
export interface MarkInboxUnread {
  ids: Uuid[];
}
