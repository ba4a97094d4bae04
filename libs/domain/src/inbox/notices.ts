import type { RoomEvent } from '@consilium/contracts';
import { roomFeatures } from '../room-features';
import type { Notice, NoticeContext } from './notice';

/** Whether an event can change anybody's inbox. Cheap: it is asked of every event that is committed. */
export const concernsInbox = (event: RoomEvent): boolean => roomFeatures.concernsInbox(event);

/** Who is told what about an event; nobody of their own act, and nobody twice of one event. */
export const noticesOf = (event: RoomEvent, context: NoticeContext = {}): Notice[] =>
  roomFeatures.noticesOf(event, context);
