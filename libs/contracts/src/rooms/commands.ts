import type { MessageText, Uuid, Whole } from '../common/scalars';
import type { TextOverride } from '../gate/commands';
import type { MessageKind } from './events';

/** Longest message, in UTF-16 code units: in UTF-8 at most 12,000 bytes, so that it always fits a frame, with all its overrides (FRAME_BYTES). */
export const MESSAGE_TEXT_MAX = 4000;

/** `POST /rooms/:id/messages`, socket `message.post` (with roomId). */
export interface PostMessage {
  clientId: Uuid;
  text: MessageText;
  kind?: MessageKind;
  /** `seq` of the message that this answers. */
  replyTo?: Whole;
  /** `id` of that event, where the client knows it: refused where another one stands there after a restore. */
  replyToId?: Uuid;
  /** Why findings in the text may pass; not kept with the message. */
  overrides?: TextOverride[];
}

/** Answer to a post that waits outside the log for its time (HTTP 202). */
export interface HeldPost {
  held: { id: Uuid };
}
