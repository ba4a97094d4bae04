import type { Uuid } from '../common/scalars';
import type { RoomSubjectKind } from '../rooms/access';

/** `POST /privacy/reviews`: exactly one of `roomId` and `subject` says for which room. */
export interface AskSecondLook {
  roomId?: Uuid;
  subject?: { kind: RoomSubjectKind; id: Uuid };
  text: string;
  field?: string;
  reviewerId: Uuid;
  reason: string;
}
